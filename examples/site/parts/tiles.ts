import type { RegionCode } from '@fta/cases-core/schema';

/**
 * Where each province-level division lies, roughly: row by row from the north, column by column from the west. A
 * diagram of its own, as maps of China need an official review number.
 */
const ROWS: readonly (readonly [column: number, region: RegionCode][])[] = [
  [[8, '230000']],
  [
    [5, '150000'],
    [7, '210000'],
    [8, '220000'],
  ],
  [
    [1, '650000'],
    [2, '620000'],
    [3, '640000'],
    [4, '140000'],
    [5, '130000'],
    [6, '110000'],
    [7, '120000'],
  ],
  [
    [1, '540000'],
    [2, '630000'],
    [3, '610000'],
    [4, '410000'],
    [5, '370000'],
  ],
  [
    [2, '510000'],
    [3, '500000'],
    [4, '420000'],
    [5, '340000'],
    [6, '320000'],
    [7, '310000'],
  ],
  [
    [2, '530000'],
    [3, '520000'],
    [4, '430000'],
    [5, '360000'],
    [6, '330000'],
  ],
  [
    [3, '450000'],
    [4, '440000'],
    [5, '350000'],
    [7, '710000'],
  ],
  [
    [3, '460000'],
    [4, '820000'],
    [5, '810000'],
  ],
];

export interface Tile {
  readonly region: RegionCode;
  readonly row: number;
  readonly column: number;
}

/** All 34, from north to south and west to east. */
export const TILES: readonly Tile[] = ROWS.flatMap((tiles, row) =>
  tiles.map(([column, region]) => ({ region, row: row + 1, column })),
);
