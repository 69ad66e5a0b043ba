import { ArrowDown, ArrowUp, Drag } from '@strapi/icons';
import type { DragEventHandler, KeyboardEvent } from 'react';
import { styled } from 'styled-components';
import { useText } from '../../translations/use-text.ts';
import type { CaseRow } from '../selection.ts';

type Edge = 'top' | 'bottom';

interface ArrangeRowProps {
  readonly row: CaseRow;
  /** The number that it would have. */
  readonly number: number;
  /** Its place among those that can be put elsewhere, counted from 0; -1 where it keeps its number. */
  readonly place: number;
  readonly count: number;
  /** Where a case that is dragged over it would stand. */
  readonly edge: Edge | null;
  readonly onMove: (index: number) => void;
  readonly onDragStart: () => void;
  readonly onDragEnd: () => void;
  readonly onDragOver: DragEventHandler;
  readonly onDrop: DragEventHandler;
}

/** A case that is put elsewhere: dragged, by the arrow keys on its handle, or by its two buttons. */
export function ArrangeRow({ row, number, place, count, edge, onMove, ...dragging }: ArrangeRowProps) {
  const { t, say } = useText();
  const { documentId, provider, placeRefusals } = row;
  const [fixed] = placeRefusals;
  const isMovable = place >= 0;
  const title = row.title || t('place.blank');

  const pressed = (event: KeyboardEvent) => {
    const index = { ArrowUp: place - 1, ArrowDown: place + 1, Home: 0, End: count - 1 }[event.key];
    if (index === undefined) return;
    event.preventDefault();
    onMove(index);
  };

  return (
    <Row $edge={edge} draggable={isMovable} {...dragging}>
      <td className="narrow">
        {isMovable && (
          <Handle
            type="button"
            data-handle={documentId}
            aria-label={t('arrange.handle', { title, place: place + 1, count })}
            title={t('arrange.keys')}
            onKeyDown={pressed}
          >
            <Drag aria-hidden />
          </Handle>
        )}
      </td>
      <td className="count narrow">
        {number}
        {number !== row.number && <Aside>{t('arrange.was', { number: row.number })}</Aside>}
      </td>
      <th scope="row">
        {title}
        {fixed && <Aside>{say(fixed.text)}</Aside>}
      </th>
      <td>{provider}</td>
      <td className="narrow">
        {isMovable && (
          <>
            <Handle
              type="button"
              tabIndex={-1}
              aria-label={t('arrange.up', { title })}
              disabled={place === 0}
              onClick={() => onMove(place - 1)}
            >
              <ArrowUp aria-hidden />
            </Handle>
            <Handle
              type="button"
              tabIndex={-1}
              aria-label={t('arrange.down', { title })}
              disabled={place === count - 1}
              onClick={() => onMove(place + 1)}
            >
              <ArrowDown aria-hidden />
            </Handle>
          </>
        )}
      </td>
    </Row>
  );
}

const LINE = { top: '0 2px', bottom: '0 -2px' } as const satisfies Record<Edge, string>;

const Row = styled.tr<{ readonly $edge: Edge | null }>`
  cursor: ${({ draggable }) => (draggable ? 'grab' : 'default')};

  & > * {
    box-shadow: ${({ theme, $edge }) => ($edge ? `inset ${LINE[$edge]} 0 ${theme.colors.primary600}` : 'none')};
  }
`;

const Handle = styled.button`
  display: inline-flex;
  padding: 0.6rem;
  border: 0;
  border-radius: ${({ theme }) => theme.borderRadius};
  background: none;
  color: ${({ theme }) => theme.colors.neutral600};
  cursor: inherit;

  &:hover:not(:disabled) {
    background: ${({ theme }) => theme.colors.neutral150};
    color: ${({ theme }) => theme.colors.neutral800};
  }
  &:disabled {
    visibility: hidden;
  }
  svg {
    width: 1.4rem;
    height: 1.4rem;
    fill: currentColor;
  }
`;

const Aside = styled.span`
  display: block;
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.2rem;
  font-weight: 400;
`;
