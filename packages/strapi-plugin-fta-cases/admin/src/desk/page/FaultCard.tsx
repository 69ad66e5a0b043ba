import { Box, Flex, Typography } from '@strapi/design-system';
import type { EditorView } from 'prosemirror-view';
import { useEffect, useState } from 'react';
import { styled } from 'styled-components';
import { useText } from '../../translations/use-text.ts';
import type { Fault } from '../checks/check-text.ts';
import { marksAt, marksOf } from '../decorations/marks.ts';
import type { MountedText } from '../document/mount.ts';
import { onUpdates } from './updates.ts';

interface Card {
  readonly faults: readonly Fault[];
  readonly top: number;
}

/** What is wrong with the words at the caret, under their line; gone as soon as somebody writes. */
export function FaultCard({ text }: { readonly text: MountedText }) {
  const { t } = useText();
  const [card, setCard] = useState<Card | null>(null);
  useEffect(() => {
    const { view } = text;
    const stop = onUpdates(view, (_, transaction) => {
      if (transaction.docChanged) setCard(null);
      else if (transaction.selectionSet) setCard(cardAt(view));
    });
    const close = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setCard(null);
      if (event.key === 'ArrowDown' && event.altKey && !event.shiftKey) {
        event.preventDefault();
        setCard(cardAt(view));
      }
    };
    view.dom.addEventListener('keydown', close);
    return () => {
      stop();
      view.dom.removeEventListener('keydown', close);
    };
  }, [text]);
  return (
    <div role="status">
      {card && (
        <Under style={{ top: card.top }} background="neutral0" hasRadius shadow="popupShadow" padding={3}>
          <Flex direction="column" alignItems="flex-start" gap={2}>
            {card.faults.map(({ ruleId, severity, message }) => (
              <Typography key={`${ruleId} ${message}`} variant="omega">
                <strong>{t(`severity.${severity}`)}</strong> {message}
              </Typography>
            ))}
            <Typography variant="pi" textColor="neutral600">
              {t('desk.faults.keys')}
            </Typography>
          </Flex>
        </Under>
      )}
    </div>
  );
}

function cardAt(view: EditorView): Card | null {
  const { from, to } = view.state.selection;
  const here =
    from === to ? marksAt(view.state) : marksOf(view.state).filter((mark) => mark.from === from && mark.to === to);
  const faults = here.flatMap((mark) => (mark.type === 'fault' ? [mark.fault] : []));
  if (faults.length === 0) return null;
  const { bottom } = view.coordsAtPos(to);
  const sheet = view.dom.parentElement?.parentElement?.getBoundingClientRect();
  return { faults, top: bottom - (sheet?.top ?? 0) + 6 };
}

const Under = styled(Box)`
  position: absolute;
  z-index: 2;
  inset-inline: 4.4rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
`;
