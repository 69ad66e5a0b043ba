import { type Batch, describeProvider, parse, renderJson, renderMarkdown } from '@fta/cases-core';
import { bundledBatch } from '../cms/documents.ts';

/** A batch that nobody has imported yet, as it first came and as it came corrected. */
export interface Editions {
  readonly batchId: string;
  readonly first: Edition;
  readonly second: Edition;
}

export interface Edition {
  readonly name: string;
  readonly text: string;
  /** What is to be in the database once it is imported. */
  readonly batch: Batch;
}

const FORMATS = { md: renderMarkdown, json: renderJson };
export type Format = keyof typeof FORMATS;

/** So many cases that an import writes them in more than one statement. */
const COPIES = 3;
const bundled = parse(bundledBatch()).batch;

/** The bundled batch several times over, under a name and with providers of its own. */
export function makeEditions(number: number, format: Format): Editions {
  const batchId = `trial-${number}`;
  const copies = Array.from({ length: COPIES }, () => bundled.cases).flat();
  const cases = copies.map((single, at) => ({
    ...single,
    id: `${batchId}-${String(at + 1).padStart(2, '0')}`,
    number: at + 1,
    provider: describeProvider(`${single.provider.name}第${number}片区`),
  }));
  const first: Batch = { ...bundled, id: batchId, ordinal: number, title: `第${number}次试验`, cases };
  const corrected = cases.map((single) => ({ ...single, lead: [...single.lead, '本案例已经更正。'] }));
  return { batchId, first: edition(first, format), second: edition({ ...first, cases: corrected }, format) };
}

function edition(batch: Batch, format: Format): Edition {
  return { name: `${batch.id}.${format}`, text: FORMATS[format](batch), batch };
}
