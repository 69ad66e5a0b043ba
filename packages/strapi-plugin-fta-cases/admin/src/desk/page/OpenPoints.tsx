import { Flex, Typography } from '@strapi/design-system';
import type { CaseReview, CommentRecord } from '../../../../shared/contracts.ts';
import { useText } from '../../translations/use-text.ts';
import type { Fault } from '../checks/check-text.ts';
import { remarkLine } from '../remarks/gathered.ts';

interface OpenPointsProps {
  readonly review: CaseReview;
  readonly warnings: readonly Fault[];
  readonly remarks: readonly CommentRecord[];
}

/** What is still open of a case when a step is about to be taken: counted and named. */
export function OpenPoints({ review, warnings, remarks }: OpenPointsProps) {
  const wording = useText();
  const { t } = wording;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} paddingBottom={4}>
      {warnings.length > 0 && (
        <Named title={t('open.warnings', { count: warnings.length })} lines={warnings.map(({ message }) => message)} />
      )}
      {remarks.length > 0 && (
        <Named
          title={t('open.remarks', { count: remarks.length })}
          lines={remarks.map((remark) => remarkLine(remark, review.case, wording))}
        />
      )}
    </Flex>
  );
}

/** So many are named one by one. */
const NAMED = 8;

function Named({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  const { t } = useText();
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  const shown = [...counts].slice(0, NAMED);
  const rest = counts.size - shown.length;
  return (
    <div>
      <Typography fontWeight="bold">{title}</Typography>
      <ul style={{ listStyle: 'disc', paddingInlineStart: '2rem' }}>
        {shown.map(([line, count]) => (
          <Typography tag="li" variant="omega" key={line}>
            {count > 1 ? t('open.repeated', { line, count }) : line}
          </Typography>
        ))}
        {rest > 0 && (
          <Typography tag="li" variant="omega">
            {t('open.more', { count: rest })}
          </Typography>
        )}
      </ul>
    </div>
  );
}
