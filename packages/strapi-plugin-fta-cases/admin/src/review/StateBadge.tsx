import { Badge } from '@strapi/design-system';
import { type ReviewState, STATE_LABELS } from '../../../shared/workflow.ts';
import { useText } from '../translations/use-text.ts';

const VARIANTS = {
  drafting: 'neutral',
  submitted: 'primary',
  returned: 'danger',
  approved: 'secondary',
  published: 'success',
  withdrawn: 'warning',
} as const satisfies Record<ReviewState, string>;

/** A review state in words. */
export function StateBadge({ state, count }: { readonly state: ReviewState; readonly count?: number }) {
  const { say } = useText();
  return (
    <Badge variant={VARIANTS[state]}>
      {say(STATE_LABELS[state])}
      {count !== undefined && ` ${count}`}
    </Badge>
  );
}
