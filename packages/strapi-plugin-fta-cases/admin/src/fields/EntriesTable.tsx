import type { Bilingual } from '@fta/cases-core/schema';
import { Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import { PlaceLink } from '../review/PlaceLink.tsx';
import { useText, type Wording } from '../translations/use-text.ts';
import { WrappedTd } from '../WrappedTd.tsx';

export interface Column<T> {
  readonly label: Bilingual;
  /** Long text, which may take several lines. */
  readonly isLong?: boolean;
  readonly cell: (entry: T, wording: Wording) => ReactNode;
}

interface EntriesTableProps<T> {
  readonly columns: readonly Column<T>[];
  readonly entries: readonly T[];
  /** Where an entry stands in the case. */
  readonly placeOf: (entry: T) => { readonly path: string; readonly start: number };
}

/** Many narrow columns beside the side panel. */
const Compact = styled(Table)`
  th,
  td {
    height: auto;
    padding: ${({ theme }) => `${theme.spaces[2]} ${theme.spaces[1]}`};
  }
`;

/** What was read out of a text, each entry with the way to its place. */
export function EntriesTable<T>({ columns, entries, placeOf }: EntriesTableProps<T>) {
  const wording = useText();
  const { t, say } = wording;
  return (
    <Compact colCount={columns.length + 1} rowCount={entries.length + 1}>
      <Thead>
        <Tr>
          {columns.map(({ label }) => (
            <Th key={label.en}>
              <Typography variant="sigma">{say(label)}</Typography>
            </Th>
          ))}
          <Th>
            <Typography variant="sigma">{t('derived.place')}</Typography>
          </Th>
        </Tr>
      </Thead>
      <Tbody>
        {entries.map((entry) => {
          const { path, start } = placeOf(entry);
          return (
            <Tr key={`${path} ${start}`}>
              {columns.map(({ label, isLong, cell }) => {
                const Cell = isLong ? WrappedTd : Td;
                return (
                  <Cell key={label.en}>
                    <Typography variant="pi">{cell(entry, wording)}</Typography>
                  </Cell>
                );
              })}
              <WrappedTd>
                <PlaceLink pointer={path} />
              </WrappedTd>
            </Tr>
          );
        })}
      </Tbody>
    </Compact>
  );
}
