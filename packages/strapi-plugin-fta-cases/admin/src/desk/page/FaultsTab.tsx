import { Flex, TextButton, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { CaseReview } from '../../../../shared/contracts.ts';
import { PlaceLink } from '../../review/PlaceLink.tsx';
import { RefusalList } from '../../review/RefusalList.tsx';
import { useText } from '../../translations/use-text.ts';
import { useFirstRows } from '../../use-first-rows.tsx';
import type { StandingFault } from './reading.ts';
import type { CaseText } from './use-case-text.ts';

interface FaultsTabProps {
  readonly review: CaseReview;
  readonly caseText: CaseText;
}

/** What stands in the way of the next steps beside the text, then the faults of the text, each said once. */
export function FaultsTab({ review, caseText }: FaultsTabProps) {
  const { t, say } = useText();
  const faults = caseText.reading?.faults ?? [];
  const errors = faults.filter(({ fault }) => fault.severity === 'error');
  const others = faults.filter(({ fault }) => fault.severity !== 'error');
  const besides = review.steps
    .map((step) => ({ ...step, blockers: step.blockers.filter(({ path }) => path.length === 0) }))
    .filter(({ blockers }) => blockers.length > 0);
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {besides.map(({ action, label, blockers }) => (
        <Flex key={action} direction="column" alignItems="flex-start" gap={2}>
          <Typography variant="pi" fontWeight="bold">
            {t('review.blocked', { count: blockers.length, step: say(label) })}
          </Typography>
          <RefusalList refusals={blockers} />
        </Flex>
      ))}
      {faults.length === 0 && (
        <Typography variant="pi" textColor="neutral600">
          {t('desk.faults.none')}
        </Typography>
      )}
      {errors.length > 0 && (
        <Faults title={t('desk.faults.errors', { count: errors.length })} faults={errors} caseText={caseText} />
      )}
      {others.length > 0 && (
        <Faults title={t('desk.faults.warnings', { count: others.length })} faults={others} caseText={caseText} />
      )}
      {faults.length > 0 && (
        <Typography variant="pi" textColor="neutral600">
          {t('desk.faults.keys')}
        </Typography>
      )}
    </Flex>
  );
}

/** So many of a kind at first. */
const SHOWN = 30;

interface FaultsProps {
  readonly title: string;
  readonly faults: readonly StandingFault[];
  readonly caseText: CaseText;
}

function Faults({ title, faults, caseText: { goToWords } }: FaultsProps) {
  const { t } = useText();
  const { rows, more } = useFirstRows(faults, SHOWN);
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography variant="sigma" tag="h3" textColor="neutral600">
        {title}
      </Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
        {rows.map(({ fault, words, pointer }) => (
          <Item key={`${fault.ruleId} ${pointer} ${fault.message} ${words?.from}`} data-severity={fault.severity}>
            <PlaceLink pointer={pointer} />
            {words === null ? (
              <Typography variant="omega">{fault.message}</Typography>
            ) : (
              <Said type="button" onClick={() => goToWords(words)}>
                {fault.message}
              </Said>
            )}
            {fault.severity === 'info' && <Typography variant="pi">{t('severity.info')}</Typography>}
          </Item>
        ))}
      </Flex>
      {more}
    </Flex>
  );
}

const Said = styled(TextButton)`
  text-align: start;
  span {
    color: ${({ theme }) => theme.colors.neutral800};
    font-size: 1.4rem;
    overflow-wrap: anywhere;
  }
`;

const Item = styled.li`
  display: flex;
  flex-direction: column;
  align-items: flex-start;
  gap: 0.2rem;
  padding-inline-start: 1rem;
  border-inline-start: 3px dotted ${({ theme }) => theme.colors.warning600};
  &[data-severity='error'] {
    border-inline-start: 3px solid ${({ theme }) => theme.colors.danger600};
  }
  &[data-severity='info'] {
    border-inline-start: 3px dashed ${({ theme }) => theme.colors.neutral500};
  }
`;
