import { Button, Typography } from '@strapi/design-system';
import { useEffect } from 'react';
import { styled } from 'styled-components';
import { useText } from '../../translations/use-text.ts';
import type { CaseText } from './use-case-text.ts';

/** So long what was just done can be taken back by a button, in milliseconds; after that by Ctrl+Z all the same. */
const SHOWN_FOR = 20_000;

/** What was just deleted or pasted, with the way back. */
export function Passing({ caseText }: { readonly caseText: CaseText }) {
  const { t } = useText();
  const { deleted, pasted, dismiss, text } = caseText;
  useEffect(() => {
    if (!deleted && !pasted) return;
    const timer = setTimeout(dismiss, SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [deleted, pasted, dismiss]);
  const then = (back: () => unknown) => () => {
    back();
    dismiss();
    text?.view.focus();
  };
  return (
    <div role="status">
      {deleted && (
        <Bar>
          <Typography>
            {deleted.title === '' ? t('desk.deleted-blank') : t('desk.deleted', { title: shortened(deleted.title) })}
          </Typography>
          <Button variant="tertiary" size="S" onClick={then(() => deleted.undo())}>
            {t('desk.undo')}
          </Button>
        </Bar>
      )}
      {pasted && (
        <Bar>
          <Typography>
            {t('desk.pasted', {
              sections: pasted.sections,
              points: pasted.points,
              paragraphs: pasted.paragraphs,
            })}
            {pasted.omitted.length > 0 && t('desk.omitted', { count: pasted.omitted.length })}
          </Typography>
          <Button variant="tertiary" size="S" onClick={then(() => pasted.asPlainText())}>
            {t('desk.as-plain')}
          </Button>
        </Bar>
      )}
    </div>
  );
}

const LONGEST = 24;

function shortened(title: string): string {
  return title.length > LONGEST ? `${title.slice(0, LONGEST)}…` : title;
}

const Bar = styled.div`
  position: fixed;
  z-index: 5;
  bottom: 2.4rem;
  left: 50%;
  transform: translateX(-50%);
  display: flex;
  align-items: center;
  gap: 1.6rem;
  max-width: 90vw;
  padding: 1.2rem 1.6rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  box-shadow: ${({ theme }) => theme.shadows.popupShadow};

  button {
    flex: none;
    white-space: nowrap;
  }
`;
