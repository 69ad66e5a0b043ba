import type { RegionCode } from '@fta/cases-core/schema';

export interface Tile {
  readonly region: RegionCode;
  /** Of ISO 3166-2, for languages in which names are long. */
  readonly abbreviation: string;
  readonly row: number;
  readonly column: number;
}

/**
 * Where each of the 34 province-level divisions lies, roughly: rows from the north, columns from the west. A diagram of
 * its own, as maps of China need an official review number.
 */
export const TILES: readonly Tile[] = [
  { region: '230000', abbreviation: 'HL', row: 1, column: 8 },
  { region: '150000', abbreviation: 'NM', row: 2, column: 5 },
  { region: '210000', abbreviation: 'LN', row: 2, column: 7 },
  { region: '220000', abbreviation: 'JL', row: 2, column: 8 },
  { region: '650000', abbreviation: 'XJ', row: 3, column: 1 },
  { region: '620000', abbreviation: 'GS', row: 3, column: 2 },
  { region: '640000', abbreviation: 'NX', row: 3, column: 3 },
  { region: '140000', abbreviation: 'SX', row: 3, column: 4 },
  { region: '130000', abbreviation: 'HE', row: 3, column: 5 },
  { region: '110000', abbreviation: 'BJ', row: 3, column: 6 },
  { region: '120000', abbreviation: 'TJ', row: 3, column: 7 },
  { region: '540000', abbreviation: 'XZ', row: 4, column: 1 },
  { region: '630000', abbreviation: 'QH', row: 4, column: 2 },
  { region: '610000', abbreviation: 'SN', row: 4, column: 3 },
  { region: '410000', abbreviation: 'HA', row: 4, column: 4 },
  { region: '370000', abbreviation: 'SD', row: 4, column: 5 },
  { region: '510000', abbreviation: 'SC', row: 5, column: 2 },
  { region: '500000', abbreviation: 'CQ', row: 5, column: 3 },
  { region: '420000', abbreviation: 'HB', row: 5, column: 4 },
  { region: '340000', abbreviation: 'AH', row: 5, column: 5 },
  { region: '320000', abbreviation: 'JS', row: 5, column: 6 },
  { region: '310000', abbreviation: 'SH', row: 5, column: 7 },
  { region: '530000', abbreviation: 'YN', row: 6, column: 2 },
  { region: '520000', abbreviation: 'GZ', row: 6, column: 3 },
  { region: '430000', abbreviation: 'HN', row: 6, column: 4 },
  { region: '360000', abbreviation: 'JX', row: 6, column: 5 },
  { region: '330000', abbreviation: 'ZJ', row: 6, column: 6 },
  { region: '450000', abbreviation: 'GX', row: 7, column: 3 },
  { region: '440000', abbreviation: 'GD', row: 7, column: 4 },
  { region: '350000', abbreviation: 'FJ', row: 7, column: 5 },
  { region: '710000', abbreviation: 'TW', row: 7, column: 7 },
  { region: '460000', abbreviation: 'HI', row: 8, column: 3 },
  { region: '820000', abbreviation: 'MO', row: 8, column: 4 },
  { region: '810000', abbreviation: 'HK', row: 8, column: 5 },
];
