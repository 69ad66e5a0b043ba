import type { Bilingual } from '../field.ts';
import { REGION_LABELS, type RegionCode } from './region-labels.ts';

export type { RegionCode } from './region-labels.ts';

/** A province-level division. */
export interface Region {
  /** GB/T 2260 code. */
  readonly code: RegionCode;
  readonly label: Bilingual;
  /** The short name, without 省, 市 or 自治区. */
  readonly short: string;
  /** ASCII slug, the stem of provider keys. */
  readonly slug: string;
}

const RANK = /(?:市|省|(?:壮族|回族|维吾尔)?自治区|特别行政区)$/u;

/** Province-level divisions by GB/T 2260, in code order. */
export const REGIONS: readonly Region[] = REGION_LABELS.map(({ key: code, label }) => ({
  code,
  label,
  short: label.zh.replace(RANK, ''),
  slug: label.en.toLowerCase().replace(' ', '-'),
}));
