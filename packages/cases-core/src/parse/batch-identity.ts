import { parseHanNumber } from '../han-number.ts';
import { SCHEMA_VERSION } from '../schema/batch.ts';
import { REGIONS } from '../schema/vocabulary/regions.ts';
import { hashSlug } from './hash.ts';

export interface BatchIdentity {
  readonly schemaVersion: typeof SCHEMA_VERSION;
  readonly id: string;
  readonly title: string;
  readonly issuer: string;
  readonly series: string;
  readonly ordinal: number;
  readonly year: number | null;
}

/** Issuers whose batches get a speaking id. Others get a hash of issuer and series, the same every time. */
const ISSUER_SLUGS: readonly (readonly [RegExp, string])[] = [
  [/黄河流域/u, 'yellow-river'],
  [/长江经济带|长三角/u, 'yangtze'],
  [/京津冀/u, 'jing-jin-ji'],
  [/国务院/u, 'state-council'],
  [/商务部/u, 'mofcom'],
  [/海关总署/u, 'customs'],
];

const TITLE =
  /^(?<issuer>.*?)(?:(?<year>(?:19|20|21)\d\d)年(?:度)?)?第?(?<ordinal>[一二三四五六七八九十百]{1,5}|\d{1,3})批(?:次)?(?<series>.*)$/u;

/** The identity as canonical Markdown states it, nothing concluded. */
export function statedIdentity(title: string, stated: Partial<BatchIdentity>): BatchIdentity {
  const blank = {
    schemaVersion: SCHEMA_VERSION,
    id: 'batch-1',
    issuer: '',
    series: '',
    ordinal: 1,
    year: null,
  } as const;
  return { ...blank, title, ...stated };
}

/** A batch is known by issuer, series and ordinal: reads all three out of its title. */
export function identifyBatch(title: string, stated: Partial<BatchIdentity>): BatchIdentity {
  const read = TITLE.exec(title)?.groups;
  const issuer = stated.issuer ?? (read?.issuer ?? '').replace(/^(?:关于|印发)|[“”‘’《》的]+$/gu, '').trim();
  const series = stated.series ?? (read?.series ?? '').replace(/^的/u, '').trim();
  const digits = read?.ordinal ?? '';
  const ordinal = stated.ordinal ?? (/^\d+$/.test(digits) ? Number(digits) : parseHanNumber(digits)) ?? 1;
  const year = stated.year ?? (read?.year ? Number(read.year) : yearIn(title));
  const number = ordinal >= 1 && ordinal <= 999 ? ordinal : 1;
  return {
    schemaVersion: SCHEMA_VERSION,
    id: stated.id ?? batchId(issuer, series, title, number),
    title: title.slice(0, 120),
    issuer: issuer.slice(0, 120),
    series: series.slice(0, 120),
    ordinal: number,
    year,
  };
}

function yearIn(title: string): number | null {
  const match = /((?:19|20|21)\d\d)年/u.exec(title);
  const year = match ? Number(match[1]) : 0;
  return year >= 1949 ? year : null;
}

function batchId(issuer: string, series: string, title: string, ordinal: number): string {
  const known = ISSUER_SLUGS.find(([pattern]) => pattern.test(issuer));
  if (known) return `${known[1]}-${ordinal}`;
  const region = REGIONS.find((candidate) => issuer.replace(/^中国[（(]?/u, '').startsWith(candidate.short));
  if (region) return `${region.slug}-${ordinal}`;
  return title === '' ? 'batch-1' : `batch-${hashSlug(issuer + series + (issuer === '' ? title : ''))}-${ordinal}`;
}
