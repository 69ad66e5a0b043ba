import { Box, Flex, Typography } from '@strapi/design-system';
import type { EditorView } from 'prosemirror-view';
import { type KeyboardEvent as ReactKeyboardEvent, useEffect, useRef, useState } from 'react';
import { styled } from 'styled-components';
import { useText } from '../../translations/use-text.ts';
import type { Fault } from '../checks/check-text.ts';
import { marksAt, marksOf } from '../decorations/marks.ts';
import { FaultActions, type FaultHandling } from './FaultActions.tsx';
import { onUpdates } from './updates.ts';

interface Card {
  readonly faults: readonly Fault[];
  /** Of the sheet. */
  readonly place: { readonly top: number } | { readonly bottom: number };
}

/** What is wrong with the words at the caret, by their line; gone as soon as somebody writes. */
export function FaultCard({ caseText, save }: FaultHandling) {
  const { t } = useText();
  const { text } = caseText;
  const frame = useRef<HTMLDivElement>(null);
  const [card, setCard] = useState<Card | null>(null);
  useEffect(() => {
    if (!text) return;
    const { view } = text;
    const stop = onUpdates(view, (_, transaction) => {
      if (transaction.docChanged) setCard(null);
      else if (transaction.selectionSet) setCard(cardAt(view));
    });
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setCard(null);
      if (event.key === 'ArrowDown' && event.altKey && !event.shiftKey) {
        event.preventDefault();
        // Again, and it goes into the card that is open.
        const button = frame.current?.querySelector('button');
        if (button) button.focus();
        else setCard(cardAt(view));
      }
    };
    view.dom.addEventListener('keydown', onKey);
    return () => {
      stop();
      view.dom.removeEventListener('keydown', onKey);
    };
  }, [text]);
  const back = () => {
    setCard(null);
    text?.view.focus();
  };
  const onEscape = (event: ReactKeyboardEvent) => {
    if (event.key === 'Escape' && frame.current?.contains(event.target as Element)) back();
  };
  return (
    <div role="status" ref={frame} onKeyDown={onEscape}>
      {card && (
        <Under style={card.place} background="neutral0" hasRadius shadow="popupShadow" padding={3}>
          <Flex direction="column" alignItems="flex-start" gap={2}>
            {card.faults.map((fault) => (
              <Flex key={`${fault.ruleId} ${fault.message}`} direction="column" alignItems="flex-start" gap={1}>
                <Typography variant="omega">
                  <strong>{t(`severity.${fault.severity}`)}</strong> {fault.message}
                </Typography>
                <FaultActions fault={fault} caseText={caseText} save={save} onDone={back} />
              </Flex>
            ))}
            <Typography variant="pi" textColor="neutral600">
              {t('desk.card.keys')}
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
  return { faults, place: placeOf(view) };
}

/** Under the caret; over words that are selected, since what else can be done with those stands under them. */
function placeOf(view: EditorView): Card['place'] {
  const { from, to } = view.state.selection;
  const sheet = view.dom.parentElement?.parentElement?.getBoundingClientRect();
  if (from === to) return { top: view.coordsAtPos(to).bottom - (sheet?.top ?? 0) + GAP };
  return { bottom: (sheet?.bottom ?? 0) - view.coordsAtPos(from).top + GAP };
}

/** Between the words and the card, in pixels. */
const GAP = 6;

const Under = styled(Box)`
  position: absolute;
  z-index: 2;
  inset-inline: 4.4rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
`;
