import { createHash } from 'node:crypto';
import type { Batch, Bilingual } from '@fta/cases-core/schema';

/** What a dataset says of itself. */
export interface Release {
  /** In the order of their ids: the order in which they were handed over makes no other dataset. */
  readonly batches: readonly Batch[];
  /** That of its batch, or `all`. */
  readonly id: string;
  readonly title: Bilingual;
  /** Whoever published the batches, each once. */
  readonly issuers: readonly string[];
  /** The newest year of its batches; `null` where none is known. */
  readonly year: number | null;
  /** The first twelve digits of the SHA-256 of its JSON: another content is another version. */
  readonly version: string;
  /** Its JSON. */
  readonly json: string;
}

const DIGITS = 12;

/**
 * @throws TypeError for no batch, and for two of one id
 */
export function releaseOf(unordered: readonly Batch[]): Release {
  const batches = unordered.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const [first] = batches;
  if (!first) throw new TypeError('A dataset has at least one batch');
  const twice = batches.find(({ id }, at) => batches[at + 1]?.id === id);
  if (twice) throw new TypeError(`Two batches have the id ${twice.id}`);
  const json = `${JSON.stringify({ batches }, null, 2)}\n`;
  return {
    batches,
    id: batches.length === 1 ? first.id : 'all',
    title: batches.length === 1 ? titleOf(first) : titleOfMany(batches.length),
    issuers: [...new Set(batches.map(({ issuer }) => issuer).filter((issuer) => issuer !== ''))],
    year: batches.reduce<number | null>(
      (newest, { year }) => (year === null ? newest : Math.max(year, newest ?? 0)),
      null,
    ),
    version: sha256(json).slice(0, DIGITS),
    json,
  };
}

export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function titleOf({ id, title }: Batch): Bilingual {
  const stated = title === '' ? id : title;
  return { zh: stated, en: stated };
}

const titleOfMany = (count: number): Bilingual => ({
  zh: `自由贸易试验区实践案例（${count}批）`,
  en: `Practice cases of the pilot free trade zones (${count} batches)`,
});
