import { type DefaultTheme, styled } from 'styled-components';
import { type ReviewState, STATE_LABELS } from '../../../shared/workflow.ts';
import { useText } from '../translations/use-text.ts';

const HUES = {
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
    <Badge $state={state}>
      {say(STATE_LABELS[state])}
      {count !== undefined && ` ${count}`}
    </Badge>
  );
}

/** The hue is in the ground, the dot and the border; the words are as dark as words are, in both themes. */
const Badge = styled.span<{ readonly $state: ReviewState }>`
  display: inline-flex;
  align-items: center;
  gap: 0.6rem;
  padding: 0.2rem 0.8rem;
  border: 1px solid ${({ theme, $state }) => theme.colors[`${HUES[$state]}200`]};
  border-radius: 1rem;
  background: ${({ theme, $state }) => theme.colors[`${HUES[$state]}100`]};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.2rem;
  font-weight: 600;
  line-height: 1.4;
  white-space: nowrap;

  &::before {
    flex: none;
    width: 0.8rem;
    height: 0.8rem;
    border-radius: 50%;
    background: ${({ theme, $state }) => stateColor(theme.colors, $state)};
    content: '';
  }
`;

/** The colour that stands for a state wherever it is drawn. */
function stateColor(colors: DefaultTheme['colors'], state: ReviewState): string {
  return colors[`${HUES[state]}${state === 'drafting' ? 500 : 600}`];
}
