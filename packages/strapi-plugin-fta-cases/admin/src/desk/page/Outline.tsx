import { Button, Flex, Typography } from '@strapi/design-system';
import type { Command } from 'prosemirror-state';
import { type DragEvent, type KeyboardEvent, memo, useEffect, useRef, useState } from 'react';
import { styled } from 'styled-components';
import { useText } from '../../translations/use-text.ts';
import { insert } from '../commands/levels.ts';
import { MOVED, type Moved, moveNode, moveTo, partAt } from '../commands/parts.ts';
import { countIn, type Reading } from './reading.ts';
import type { CaseText } from './use-case-text.ts';

interface OutlineProps {
  readonly reading: Reading;
  readonly caseText: CaseText;
  /** A place was chosen. */
  readonly onGo: () => void;
}

interface Entry {
  readonly pointer: string;
  readonly pos: number;
  readonly title: string;
  readonly isPoint: boolean;
  readonly index: number;
}

/** Sections and points with the faults in each; pressed, they lead there, dragged or with Alt+Shift+↑/↓ they move. */
export const Outline = memo(function Outline({ reading, caseText, onGo }: OutlineProps) {
  const { t } = useText();
  const { text, run, goTo, editable } = caseText;
  const list = useRef<HTMLOListElement>(null);
  const [dragged, setDragged] = useState<Entry | null>(null);
  /** Where it would go, by the entry under the pointer. */
  const [over, setOver] = useState<number | null>(null);
  /** Where the part that has just been moved begins: the keyboard stays with it. */
  const [moved, setMoved] = useState<number | null>(null);
  const entries = entriesOf(reading);

  useEffect(() => {
    if (moved === null) return;
    list.current?.querySelector<HTMLElement>(`[data-pos="${moved}"]`)?.focus();
    setMoved(null);
  }, [moved]);

  const move = (event: KeyboardEvent, { pos }: Entry) => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
    if (step === null || !event.altKey || !event.shiftKey) return;
    event.preventDefault();
    run((state, dispatch) =>
      moveNode(step, pos)(state, (transaction) => {
        dispatch?.(transaction);
        setMoved((transaction.getMeta(MOVED) as Moved | undefined)?.at ?? null);
      }),
    );
  };
  /** Before what lies above, behind what lies below; nowhere where such a part cannot begin. */
  const moveOnto = (target: Entry): Command | null => {
    if (!dragged || !text) return null;
    const { state } = text.view;
    const isDown = target.pos > dragged.pos;
    const place = isDown ? (partAt(state.doc, target.pos)?.to ?? target.pos) : target.pos;
    const command = moveTo(dragged.pos, place);
    return command(state) ? command : null;
  };
  const hover = (event: DragEvent, target: Entry) => {
    const canDrop = moveOnto(target) !== null;
    if (canDrop) event.preventDefault();
    setOver(canDrop ? target.pos : null);
  };
  const rest = () => {
    setDragged(null);
    setOver(null);
  };
  const drop = (event: DragEvent, target: Entry) => {
    event.preventDefault();
    const command = moveOnto(target);
    if (command) run(command);
    rest();
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography tag="h2" variant="sigma" textColor="neutral600">
        {t('desk.outline')}
      </Typography>
      {entries.length === 0 && (
        <Typography variant="pi" textColor="neutral600">
          {t('desk.outline.none')}
        </Typography>
      )}
      <Entries ref={list}>
        {entries.map((entry) => {
          const faults = countIn(reading.counts, entry.pointer);
          return (
            <li key={entry.pointer} data-point={entry.isPoint}>
              <button
                type="button"
                data-pos={entry.pos}
                draggable={editable}
                title={editable ? t('desk.outline.move') : undefined}
                onClick={() => {
                  onGo();
                  goTo(entry.pointer);
                }}
                onKeyDown={(event) => move(event, entry)}
                onDragStart={() => setDragged(entry)}
                data-drop={over === entry.pos ? (entry.pos > (dragged?.pos ?? 0) ? 'behind' : 'before') : undefined}
                onDragEnd={rest}
                onDragOver={(event) => hover(event, entry)}
                onDrop={(event) => drop(event, entry)}
              >
                <span>{entry.title || t('place.blank')}</span>
                {faults > 0 && (
                  <Count>
                    {faults}
                    <Unseen> {t('desk.faults-in', { count: faults })}</Unseen>
                  </Count>
                )}
              </button>
            </li>
          );
        })}
      </Entries>
      {editable && (
        <Flex gap={2} wrap="wrap">
          <Button variant="tertiary" size="S" onClick={() => run(insert('heading'))}>
            {t('desk.add-section')}
          </Button>
          <Button variant="tertiary" size="S" onClick={() => run(insert('pointTitle'))}>
            {t('desk.add-point')}
          </Button>
        </Flex>
      )}
    </Flex>
  );
});

function entriesOf({ outline }: Reading): Entry[] {
  return outline.flatMap(({ pointer, pos, heading, points }, index) => [
    { pointer, pos, title: heading, isPoint: false, index },
    ...points.map((point, at) => ({ ...point, isPoint: true, index: at })),
  ]);
}

const Entries = styled.ol`
  display: flex;
  flex-direction: column;
  gap: 0.2rem;
  counter-reset: section;

  li {
    counter-increment: section;
    counter-set: point 0;
  }
  li[data-point='true'] {
    counter-increment: point;
    counter-set: none;
    padding-inline-start: 1.6rem;
  }
  button {
    display: flex;
    align-items: baseline;
    gap: 0.6rem;
    width: 100%;
    padding: 0.4rem 0.6rem;
    border: none;
    border-radius: ${({ theme }) => theme.borderRadius};
    background: none;
    color: ${({ theme }) => theme.colors.neutral800};
    font-size: 1.3rem;
    line-height: 1.5;
    text-align: start;
    cursor: pointer;
  }
  li[data-point='false'] button {
    font-weight: 600;
  }
  button:hover {
    background: ${({ theme }) => theme.colors.neutral150};
  }
  button[data-drop='before'] {
    box-shadow: 0 -2px 0 ${({ theme }) => theme.colors.primary600};
  }
  button[data-drop='behind'] {
    box-shadow: 0 2px 0 ${({ theme }) => theme.colors.primary600};
  }
  button > span:first-child {
    flex: 1;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  li[data-point='false'] button > span:first-child::before {
    content: counter(section, simp-chinese-informal) '、';
  }
  li[data-point='true'] button > span:first-child::before {
    content: '（' counter(point, simp-chinese-informal) '）';
  }
`;

const Count = styled.span`
  padding: 0 0.6rem;
  border-radius: 1rem;
  background: ${({ theme }) => theme.colors.danger100};
  color: ${({ theme }) => theme.colors.danger700};
  font-size: 1.2rem;
  font-weight: 600;
`;

/** For whoever hears the page. */
const Unseen = styled.span`
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
`;
