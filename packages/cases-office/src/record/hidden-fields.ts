import { type Batch, batchSchema, CASE_FIELDS, type Case, fieldText, REGIONS, TOPICS } from '@fta/cases-core/schema';
import type { Block, Paragraph } from '../docx/model.ts';
import type { LineWriter } from '../signals/writer.ts';
import { PRINTED_STYLES } from '../write/printed-styles.ts';
import { markedCase } from './found-lines.ts';
import { readYear } from './printed.ts';
import type { KeptRecord } from './record.ts';

/**
 * What the record of a document says beside the printed text, for a document that is read like any other: stated in lines
 * of a list, as documents have them, those of the batch at the top and those of a case below its title.
 */
export class HiddenFields {
  /** What is known of the batch: all of the record, and over it what the title page states. */
  readonly #batch: Partial<Batch>;
  /** Lines of the title page that are fields. */
  readonly #stated = new Map<Paragraph, Partial<Batch>>();
  readonly #told = new Set<number>();

  constructor(record: Exclude<KeptRecord, null>, blocks: readonly Block[]) {
    for (const block of blocks) {
      const stated = block.kind === 'paragraph' && block.changes.length === 0 ? statedField(block) : null;
      if (stated && block.kind === 'paragraph') this.#stated.set(block, stated);
    }
    this.#batch = Object.assign({}, typeof record === 'string' ? {} : record.batch, ...this.#stated.values());
  }

  writeOfBatch(writer: LineWriter): void {
    writeFields(fieldsOfBatch(this.#batch), writer);
  }

  /** Whether the words of a paragraph stand among the fields of the batch. */
  holds(paragraph: Paragraph): boolean {
    return this.#stated.has(paragraph);
  }

  /** The fields of the case whose title a paragraph is. */
  writeBelow(paragraph: Paragraph, writer: LineWriter): void {
    const at = markedCase(paragraph);
    const single = at === null || this.#told.has(at) ? undefined : this.#batch.cases?.[at];
    if (at === null || !single) return;
    this.#told.add(at);
    writeFields(fieldsOfCase(single), writer);
  }
}

function statedField({ style, text }: Paragraph): Partial<Batch> | null {
  if (style === PRINTED_STYLES.issuer.name.toLowerCase() && text.trim() !== '') return { issuer: text.trim() };
  const year = style === PRINTED_STYLES.year.name.toLowerCase() ? readYear(text.trim()) : null;
  return year === null ? null : { year };
}

type Field = readonly [label: string, value: string];

function fieldsOfBatch({ id, issuer, series, ordinal, year }: Partial<Batch>): Field[] {
  const { shape } = batchSchema;
  return [
    [labelOf(shape.id), id ?? ''],
    [labelOf(shape.issuer), issuer ?? ''],
    [labelOf(shape.series), series ?? ''],
    [labelOf(shape.ordinal), String(ordinal ?? '')],
    [labelOf(shape.year), String(year ?? '')],
  ];
}

/** The region of the provider needs no stating, and goes with the provider. */
function fieldsOfCase({ id, provider, topics, regions, summary }: Case): Field[] {
  const topic = (key: string) => TOPICS.find((each) => each.key === key)?.label.zh ?? key;
  const region = (code: string) => REGIONS.find((each) => each.code === code)?.label.zh ?? code;
  const isProviders = regions.length === 1 && regions[0] === provider.region;
  return [
    [CASE_FIELDS.id.label.zh, id],
    [CASE_FIELDS.topics.label.zh, topics.map(topic).join('、')],
    [CASE_FIELDS.regions.label.zh, isProviders ? '' : regions.map(region).join('、')],
    [CASE_FIELDS.summary.label.zh, summary ?? ''],
  ];
}

function writeFields(fields: readonly Field[], writer: LineWriter): void {
  for (const [label, value] of fields) if (value !== '') writer.line(`${label}：${value}`, { bullet: true });
}

const labelOf = (schema: Parameters<typeof fieldText>[0]): string => fieldText(schema)?.label.zh ?? '';
