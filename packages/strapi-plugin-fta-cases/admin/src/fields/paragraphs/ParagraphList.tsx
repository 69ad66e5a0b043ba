import { Box, Flex, TextButton } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useEffect, useRef, useState } from 'react';
import { child } from '../../pointer.ts';
import { useText } from '../../translations/use-text.ts';
import { ItemButtons } from '../ItemButtons.tsx';
import { insertAt, moveBy, removeAt, replaceAt } from '../list.ts';
import { focusName, useFocusNext } from '../use-focus-next.ts';
import { useTyped } from '../use-typed.ts';
import { ParagraphRow } from './ParagraphRow.tsx';
import { joinRow, pasteInto, splitRow, standsFor, storedIndexOf, storedOf } from './paragraphs.ts';

interface ParagraphListProps {
  readonly pointer: string;
  /** What the list is, for the names of its parts. */
  readonly label: string;
  readonly paragraphs: readonly string[];
  readonly disabled: boolean;
  readonly onChange: (paragraphs: string[]) => void;
}

interface Caret {
  readonly row: number;
  readonly at: number;
}

const ROWS = { show: (paragraphs: readonly string[]) => paragraphs, isKept: standsFor };

/** Paragraphs one below the other. Blank rows are on the screen only and never stored. */
export function ParagraphList({ pointer, label, paragraphs, disabled, onChange }: ParagraphListProps) {
  const { t } = useText();
  const [rows, setRows] = useTyped(paragraphs, ROWS);
  const [caret, setCaret] = useState<Caret | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const focusNext = useFocusNext(root);

  useEffect(() => {
    if (!caret) return;
    const text = root.current?.querySelectorAll('textarea')[caret.row];
    text?.focus();
    text?.setSelectionRange(caret.at, caret.at);
    setCaret(null);
  }, [caret]);

  const change = (next: readonly string[], then: Caret | null = null) => {
    setRows(next);
    setCaret(then);
    if (!standsFor(next, paragraphs)) onChange(storedOf(next));
  };

  return (
    <Flex ref={root} direction="column" alignItems="stretch" gap={2} data-pointer={pointer}>
      {rows.map((text, row) => {
        const place = child(pointer, row);
        const what = t('edit.paragraph', { number: row + 1 });
        return (
          <Flex key={place} gap={2} alignItems="flex-start">
            <Box flex="1" minWidth="0">
              <ParagraphRow
                pointer={child(pointer, storedIndexOf(rows, row))}
                label={`${label}, ${what}`}
                text={text}
                disabled={disabled}
                onType={(typed) => change(replaceAt(rows, row, typed))}
                onPaste={(pasted, start, end) => {
                  const next = pasteInto(rows, row, start, end, pasted);
                  const last = row + next.length - rows.length;
                  change(next, { row: last, at: (next[last] ?? '').length - (text.length - end) });
                }}
                onSplit={(at) => change(splitRow(rows, row, at), { row: row + 1, at: 0 })}
                onJoin={() => {
                  const before = rows[row - 1];
                  if (before !== undefined) change(joinRow(rows, row), { row: row - 1, at: before.length });
                }}
              />
            </Box>
            {!disabled && (
              <ItemButtons
                pointer={place}
                what={what}
                index={row}
                count={rows.length}
                onMove={(by) => {
                  const moved = child(pointer, row + by);
                  focusNext(focusName(moved, by < 0 ? 'up' : 'down'), focusName(moved, by < 0 ? 'down' : 'up'));
                  change(moveBy(rows, row, by));
                }}
                onRemove={() => {
                  focusNext(focusName(place, 'remove'), focusName(pointer, 'add'));
                  change(removeAt(rows, row));
                }}
              />
            )}
          </Flex>
        );
      })}
      {!disabled && (
        <Box>
          <TextButton
            startIcon={<Plus />}
            data-focus={focusName(pointer, 'add')}
            onClick={() => change(insertAt(rows, rows.length, ''), { row: rows.length, at: 0 })}
          >
            {t('edit.add-paragraph')}
          </TextButton>
        </Box>
      )}
    </Flex>
  );
}
