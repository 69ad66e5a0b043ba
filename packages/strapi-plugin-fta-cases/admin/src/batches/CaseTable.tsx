import { Checkbox, Typography } from '@strapi/design-system';
import { ArrowDown, ArrowUp } from '@strapi/icons';
import { styled } from 'styled-components';
import { CaseLink } from '../CaseLink.tsx';
import { PlainTable } from '../PlainTable.tsx';
import { StateBadge } from '../review/StateBadge.tsx';
import { useText } from '../translations/use-text.ts';
import { useFirstRows } from '../use-first-rows.tsx';
import { type CaseRow, toggled } from './selection.ts';
import { SORT_KEYS, type SortKey, type Worklist } from './worklist.ts';

interface CaseTableProps {
  /** Named for those who hear it. */
  readonly title: string;
  readonly cases: readonly CaseRow[];
  readonly worklist: Worklist;
  readonly onSort: (order: Pick<Worklist, 'sort' | 'descending'>) => void;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (selected: ReadonlySet<string>) => void;
}

/** The cases of a batch, each leading to its desk. */
export function CaseTable({ title, cases, worklist, onSort, selected, onSelect }: CaseTableProps) {
  const { t } = useText();
  const { rows, more } = useFirstRows(cases);
  const all = cases.length > 0 && cases.every(({ documentId }) => selected.has(documentId));
  const some = cases.some(({ documentId }) => selected.has(documentId));
  return (
    <>
      <PlainTable aria-label={title}>
        <thead>
          <tr>
            <th scope="col" className="narrow">
              <Checkbox
                aria-label={t('batch.select-all')}
                checked={some && !all ? 'indeterminate' : all}
                onCheckedChange={() => onSelect(new Set(all ? [] : cases.map(({ documentId }) => documentId)))}
              />
            </th>
            {SORT_KEYS.map((key) => (
              <HeadCell key={key} column={key} worklist={worklist} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row
              key={row.documentId}
              row={row}
              isSelected={selected.has(row.documentId)}
              onToggle={() => onSelect(toggled(selected, row.documentId))}
            />
          ))}
        </tbody>
      </PlainTable>
      {more}
    </>
  );
}

const COUNTS: readonly SortKey[] = ['number', 'completeness', 'blockers', 'warnings', 'comments'];

interface HeadCellProps {
  readonly column: SortKey;
  readonly worklist: Worklist;
  readonly onSort: CaseTableProps['onSort'];
}

function HeadCell({ column, worklist: { sort, descending }, onSort }: HeadCellProps) {
  const { t } = useText();
  const isSorted = sort === column;
  return (
    <th
      scope="col"
      className={COUNTS.includes(column) ? 'count narrow' : undefined}
      {...(isSorted && { 'aria-sort': descending ? 'descending' : 'ascending' })}
    >
      <SortButton type="button" onClick={() => onSort({ sort: column, descending: isSorted && !descending })}>
        {t(`list.${column}`)}
        {isSorted && (descending ? <ArrowDown aria-hidden /> : <ArrowUp aria-hidden />)}
      </SortButton>
    </th>
  );
}

interface RowProps {
  readonly row: CaseRow;
  readonly isSelected: boolean;
  readonly onToggle: () => void;
}

function Row({ row, isSelected, onToggle }: RowProps) {
  const { t, say } = useText();
  const { title, completeness, findings, refusals, openComments } = row;
  const { present, wanted, missing } = completeness;
  return (
    <tr>
      <td className="narrow">
        <Checkbox aria-label={t('batch.select', { title })} checked={isSelected} onCheckedChange={onToggle} />
      </td>
      <td className="count narrow">{row.number}</td>
      <th scope="row">
        <CaseLink documentId={row.documentId}>{title || t('place.blank')}</CaseLink>
      </th>
      <td>{row.provider}</td>
      <StateCell row={row} />
      <td className="count narrow" title={missing.map(say).join(t('list.and'))}>
        {wanted > 0 && (
          <Typography textColor={present < wanted ? 'danger600' : 'neutral800'}>
            {present}/{wanted}
          </Typography>
        )}
      </td>
      <Count value={refusals.length} color="danger600" />
      <Count
        value={findings.error + findings.warning}
        color={findings.error > 0 ? 'danger600' : 'neutral800'}
        title={t('list.findings', findings)}
      />
      <Count value={openComments} color="neutral800" />
    </tr>
  );
}

function StateCell({ row: { reviewState, isPublic, stateBy, stateSince } }: { readonly row: CaseRow }) {
  const { t, time, ago } = useText();
  return (
    <td>
      <StateBadge state={reviewState} />
      {isPublic && reviewState !== 'published' && (
        <Typography variant="pi" textColor="neutral600">
          {' '}
          {t('batch.public')}
        </Typography>
      )}
      <Typography tag="p" variant="pi" textColor="neutral600" paddingTop={1}>
        {stateBy !== null && `${stateBy} · `}
        <time dateTime={stateSince} title={time(stateSince)} style={{ whiteSpace: 'nowrap' }}>
          {ago(stateSince)}
        </time>
      </Typography>
    </td>
  );
}

interface CountProps {
  readonly value: number;
  readonly color: string;
  readonly title?: string;
}

/** A count; nothing where there is nothing to see to. */
function Count({ value, color, title }: CountProps) {
  return (
    <td className="count narrow" title={value > 0 ? title : undefined}>
      {value > 0 && (
        <Typography textColor={color} fontWeight="semiBold">
          {value}
        </Typography>
      )}
    </td>
  );
}

const SortButton = styled.button`
  display: inline-flex;
  align-items: center;
  gap: 0.4rem;
  padding: 0;
  border: 0;
  background: none;
  color: inherit;
  font: inherit;
  cursor: pointer;

  &:hover {
    color: ${({ theme }) => theme.colors.neutral800};
  }

  svg {
    width: 1rem;
    height: 1rem;
    fill: currentColor;
  }
`;
