import { Typography } from '@strapi/design-system';
import type { PlanRecord } from '../../../shared/plans.ts';
import type { TextKey } from '../translations/texts.ts';
import { useText } from '../translations/use-text.ts';
import { usePlanTime } from './use-plan-time.ts';

interface PlanLineProps {
  readonly plan: PlanRecord;
  /** The case is told of a plan of its batch. */
  readonly isOfBatch?: boolean;
}

/** What is planned, or what became of it. */
export function PlanLine({ plan, isOfBatch = false }: PlanLineProps) {
  const { t, say } = useText();
  const timeText = usePlanTime();
  const { outcome, at, by, reasons } = plan;
  const why = reasons.map(({ text }) => say(text)).join(' ');
  return (
    <Typography variant="pi" textColor={outcome === 'waiting' ? 'neutral600' : 'danger600'}>
      {t(keyOf(outcome, isOfBatch), { who: by, time: timeText(at), why })}
    </Typography>
  );
}

function keyOf(outcome: PlanRecord['outcome'], isOfBatch: boolean): TextKey {
  if (outcome === 'refused') return 'plan.refused';
  if (outcome === 'dropped') return 'plan.dropped';
  return isOfBatch ? 'plan.waiting-batch' : 'plan.waiting';
}
