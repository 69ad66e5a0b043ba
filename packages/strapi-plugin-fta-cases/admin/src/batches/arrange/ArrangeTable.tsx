import { type DragEvent, useEffect, useRef, useState } from 'react';
import { styled } from 'styled-components';
import { PlainTable } from '../../PlainTable.tsx';
import { useText } from '../../translations/use-text.ts';
import type { CaseRow } from '../selection.ts';
import { ArrangeRow } from './ArrangeRow.tsx';

interface ArrangeTableProps {
  /** Named for those who hear it. */
  readonly title: string;
  readonly cases: readonly CaseRow[];
  /** Document ids of the cases that can be put elsewhere. */
  readonly order: readonly string[];
  /** The numbers that they would have. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Puts a case at another place of the order, counted from 0. */
  readonly onMove: (documentId: string, index: number) => void;
}

/** The cases by the numbers that they would have, to be dragged or moved by the arrow keys. */
export function ArrangeTable({ title, cases, order, numbers, onMove }: ArrangeTableProps) {
  const { t } = useText();
  const body = useRef<HTMLTableSectionElement>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const [moved, setMoved] = useState<string | null>(null);
  const numberOf = ({ documentId, number }: CaseRow) => numbers.get(documentId) ?? number;
  const rows = cases.toSorted((a, b) => numberOf(a) - numberOf(b));
  const last = cases.find(({ documentId }) => documentId === moved);

  // The row is put elsewhere in the document, which takes the focus from its handle.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the new order is what is waited for
  useEffect(() => {
    if (moved !== null) body.current?.querySelector<HTMLElement>(`[data-handle="${moved}"]`)?.focus();
  }, [moved, order]);

  const move = (id: string, index: number) => {
    if (index < 0 || index >= order.length) return;
    setMoved(id);
    onMove(id, index);
  };
  const drop = (event: DragEvent, target: CaseRow) => {
    event.preventDefault();
    if (dragged !== null) move(dragged, targetIndex(order, dragged, target, numbers));
    setDragged(null);
    setOver(null);
  };
  /** The side of a row on which the dragged case would stand. */
  const edgeOf = ({ documentId, number }: CaseRow) => {
    if (dragged === null || dragged === documentId) return null;
    return (numbers.get(dragged) ?? 0) < (numbers.get(documentId) ?? number) ? 'bottom' : 'top';
  };

  return (
    <>
      <PlainTable aria-label={title} aria-describedby="arrange-about">
        <thead>
          <tr>
            <td className="narrow" />
            <th scope="col" className="count narrow">
              {t('list.number')}
            </th>
            <th scope="col">{t('list.title')}</th>
            <th scope="col">{t('list.provider')}</th>
            <td className="narrow" />
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row) => {
            const { documentId } = row;
            return (
              <ArrangeRow
                key={documentId}
                row={row}
                number={numberOf(row)}
                place={order.indexOf(documentId)}
                count={order.length}
                edge={over === documentId ? edgeOf(row) : null}
                onMove={(index) => move(documentId, index)}
                onDragStart={() => setDragged(documentId)}
                onDragEnd={() => setDragged(null)}
                onDragOver={(event) => {
                  if (dragged === null) return;
                  event.preventDefault();
                  setOver(documentId);
                }}
                onDrop={(event) => drop(event, row)}
              />
            );
          })}
        </tbody>
      </PlainTable>
      <Told role="status">
        {last && t('arrange.told', { title: last.title || t('place.blank'), number: numberOf(last) })}
      </Told>
    </>
  );
}

/** Where a dragged case is to stand when it is let go over a row: at its place, where the row cannot give it up beside it. */
function targetIndex(
  order: readonly string[],
  dragged: string,
  { documentId, number }: CaseRow,
  numbers: ReadonlyMap<string, number>,
): number {
  const at = order.indexOf(documentId);
  if (at >= 0) return at;
  return order.filter((id) => id !== dragged && (numbers.get(id) ?? 0) < number).length;
}

/** For those who hear the page; who sees it sees the row move. */
const Told = styled.p`
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
`;
