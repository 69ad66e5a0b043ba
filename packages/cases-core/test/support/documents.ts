import { readFileSync } from 'node:fs';
import { parse } from '../../src/index.ts';
import { batchText, hasBatches } from './batch-files.ts';
import { outlineOf } from './compare-outline.ts';
import { expectedOutline, type OutlineCase } from './expected-outline.ts';
import { plainHeadings } from './plain-headings.ts';

/** The bundled digest in canonical Markdown. */
export const DIGEST = readFileSync(new URL('../../../../examples/batches/yellow-river-1.md', import.meta.url), 'utf8');

/** Read by its labels, of which none is left in plain headings: what is expected there is not what is tested there. */
export const digestOutline = outlineOf(parse(DIGEST).batch);

/** A document and the outline a reader gets from it. */
export interface TestDocument {
  readonly name: string;
  readonly source: string;
  readonly outline: readonly OutlineCase[];
}

const OFFICIAL = hasBatches ? expectedOutline() : [];
const official = (file: string): TestDocument => ({ name: file, source: batchText(file), outline: OFFICIAL });

/**
 * What every suite runs over, dressed as the first batch is, which mutilations rest on: the digest in plain headings,
 * and the official batch where it lies beside the repository.
 */
export const DOCUMENTS: readonly TestDocument[] = [
  { name: 'the digest in plain headings', source: plainHeadings(digestOutline, ''), outline: digestOutline },
  { name: 'the digest, 。 behind its points', source: plainHeadings(digestOutline, '。'), outline: digestOutline },
  ...(hasBatches ? [official('batch-1.md')] : []),
];

const VARIANTS = ['levels', 'pages', 'width', 'wrap'].map((name) => `variants/${name}.md`);

/** The documents, and other dresses of theirs: canonical Markdown, what converters made of the official batch. */
export const DRESSED: readonly TestDocument[] = [
  { name: 'the digest', source: DIGEST, outline: digestOutline },
  ...DOCUMENTS,
  ...(hasBatches ? VARIANTS.map(official) : []),
];

/** What there is to say, each document once. */
export const OUTLINES = [
  ['the digest', digestOutline],
  ...(hasBatches ? [['the official batch', OFFICIAL] as const] : []),
] as const;
