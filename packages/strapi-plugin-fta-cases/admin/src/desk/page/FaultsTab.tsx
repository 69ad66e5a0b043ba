import { Flex, Typography } from '@strapi/design-system';
import type { CaseReview } from '../../../../shared/contracts.ts';
import { RefusalList } from '../../review/RefusalList.tsx';
import { useText } from '../../translations/use-text.ts';
import { useFirstRows } from '../../use-first-rows.tsx';
import { FaultActions, type FaultHandling } from './FaultActions.tsx';
import { FaultLine } from './FaultLine.tsx';
import type { StandingFault } from './reading.ts';

interface FaultsTabProps extends FaultHandling {
  readonly review: CaseReview;
}

/** What stands in the way of the next steps beside the text, then the faults of the text, each said once. */
export function FaultsTab({ review, ...handling }: FaultsTabProps) {
  const { t, say } = useText();
  const found = handling.caseText.reading?.faults ?? [];
  const faults = found.filter(({ fault }) => !fault.ignored);
  const ignored = found.filter(({ fault }) => fault.ignored);
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
        <Faults title={t('desk.faults.errors', { count: errors.length })} faults={errors} {...handling} />
      )}
      {others.length > 0 && (
        <Faults title={t('desk.faults.warnings', { count: others.length })} faults={others} {...handling} />
      )}
      {ignored.length > 0 && (
        <Faults title={t('desk.faults.ignored', { count: ignored.length })} faults={ignored} {...handling} />
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

interface FaultsProps extends FaultHandling {
  readonly title: string;
  readonly faults: readonly StandingFault[];
}

function Faults({ title, faults, ...handling }: FaultsProps) {
  const { t } = useText();
  const { goToWords } = handling.caseText;
  const { rows, more } = useFirstRows(faults, SHOWN);
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography variant="sigma" tag="h3" textColor="neutral600">
        {title}
      </Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
        {rows.map((standing) => {
          const { fault, words, pointer } = standing;
          const key = `${fault.ruleId} ${pointer} ${fault.message} ${words?.from}`;
          return (
            <FaultLine key={key} standing={standing} goToWords={goToWords}>
              {fault.severity === 'info' && <Typography variant="pi">{t('severity.info')}</Typography>}
              <FaultActions fault={fault} {...handling} />
            </FaultLine>
          );
        })}
      </Flex>
      {more}
    </Flex>
  );
}
