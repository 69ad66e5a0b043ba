import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from '@fta/cases-core';

const BATCHES = process.env.FTA_BATCHES ?? fileURLToPath(new URL('../../../shared/batches', import.meta.url));
const FIRST_BATCH = join(BATCHES, 'batch-1.md');

/** The first official batch, which is not part of this repository. */
export const firstBatch = existsSync(FIRST_BATCH)
  ? { isAvailable: true as const, text: () => readFileSync(FIRST_BATCH, 'utf8') }
  : { isAvailable: false as const, reason: 'no batch-1.md in ../shared/batches or FTA_BATCHES' };

/** The batch that comes with the repository. */
export function bundledBatch(): string {
  return readFileSync(new URL('../../examples/batches/yellow-river-1.md', import.meta.url), 'utf8');
}

const HAN = [...'一二三四五六七八九十'];

/** The paragraphs of the bundled batch as an office lays them out, without a mark of Markdown. */
export function plainParagraphs(): string[] {
  return parse(bundledBatch()).batch.cases.flatMap(({ number, title, provider, lead, sections }) => [
    `${number}.${title}`,
    `（${provider.name}提供）`,
    ...lead,
    ...sections.flatMap((section, at) => [
      `${HAN[at]}、${section.heading}`,
      ...section.lead,
      ...section.points.flatMap((point, index) => [`（${HAN[index]}）${point.title}`, ...point.paragraphs]),
    ]),
  ]);
}
