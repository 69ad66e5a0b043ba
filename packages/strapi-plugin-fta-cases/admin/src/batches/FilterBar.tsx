import { Field, Flex, TextInput } from '@strapi/design-system';
import { Search } from '@strapi/icons';
import { styled } from 'styled-components';
import { REVIEW_STATES, STATE_LABELS } from '../../../shared/workflow.ts';
import { useText } from '../translations/use-text.ts';
import type { CaseRow } from './selection.ts';
import { isShown, type Show, type Worklist } from './worklist.ts';

interface FilterBarProps {
  readonly cases: readonly CaseRow[];
  readonly worklist: Worklist;
  readonly onChange: (change: Partial<Worklist>) => void;
  /** How many cases are left. */
  readonly shown: number;
}

/** Chips for what waits for the person and for each state there is, with counts, and a search. */
export function FilterBar({ cases, worklist, onChange, shown }: FilterBarProps) {
  const { t, say } = useText();
  const countOf = (show: Show) => cases.filter((row) => isShown(row, show)).length;
  const chips = [
    { show: 'mine' as const, label: t('list.mine') },
    { show: 'all' as const, label: t('list.all') },
    ...REVIEW_STATES.filter((state) => state === worklist.show || countOf(state) > 0).map((state) => ({
      show: state,
      label: say(STATE_LABELS[state]),
    })),
  ];
  return (
    <Flex justifyContent="space-between" alignItems="center" gap={3} wrap="wrap" paddingBottom={3}>
      <Flex gap={2} wrap="wrap" role="group" aria-label={t('list.filter')}>
        {chips.map(({ show, label }) => (
          <Chip key={show} type="button" aria-pressed={worklist.show === show} onClick={() => onChange({ show })}>
            {label} {countOf(show)}
          </Chip>
        ))}
      </Flex>
      <Flex wrap="wrap">
        <SearchInput search={worklist.search} onSearch={(search) => onChange({ search })} />
        <Status role="status">{shown < cases.length && t('list.shown', { shown, count: cases.length })}</Status>
      </Flex>
    </Flex>
  );
}

interface SearchInputProps {
  readonly search: string;
  readonly onSearch: (search: string) => void;
}

/** The input keeps its text itself: the address follows a moment later. What is still being composed is not looked for. */
function SearchInput({ search, onSearch }: SearchInputProps) {
  const { t } = useText();
  return (
    <Field.Root>
      <TextInput
        type="search"
        size="S"
        aria-label={t('list.search')}
        placeholder={t('list.search')}
        startAction={<Search fill="neutral600" aria-hidden />}
        defaultValue={search}
        onChange={(event) => {
          if (!(event.nativeEvent as InputEvent).isComposing) onSearch(event.currentTarget.value);
        }}
        onCompositionEnd={(event) => onSearch(event.currentTarget.value)}
      />
    </Field.Root>
  );
}

/** Always there, so that a change of it is told; takes no room while it has nothing to say. */
const Status = styled.span`
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.2rem;

  &:not(:empty) {
    margin-inline-start: 1.2rem;
  }
`;

const Chip = styled.button`
  padding: 0.5rem 1.2rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: 1.6rem;
  background: ${({ theme }) => theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.3rem;
  line-height: 1.4;
  white-space: nowrap;
  cursor: pointer;

  &:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }

  &[aria-pressed='true'] {
    border-color: ${({ theme }) => theme.colors.primary600};
    background: ${({ theme }) => theme.colors.primary100};
    box-shadow: inset 0 0 0 1px ${({ theme }) => theme.colors.primary600};
    font-weight: 600;
  }
`;
