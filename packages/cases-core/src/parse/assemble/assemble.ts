import * as z from 'zod';
import { completedFigures } from '../../derive/complete.ts';
import { derivedCitations, derivedFigures } from '../../derive/derived.ts';
import { describeProvider } from '../../derive/providers.ts';
import type { Place } from '../../diagnostic.ts';
import { type Batch, batchSchema } from '../../schema/batch.ts';
import { type Case, caseSchema } from '../../schema/case.ts';
import { type Citation, citationSchema } from '../../schema/citation.ts';
import type { FieldKind } from '../../schema/field.ts';
import { type StatedFigure, statedFigureSchema } from '../../schema/figure.ts';
import { BATCH_LABELS } from '../../schema/labels.ts';
import { type Provider, providerSchema } from '../../schema/provider.ts';
import type { Point, Section } from '../../schema/section.ts';
import { slug } from '../../schema/text.ts';
import { READING_ORDER } from '../../schema/vocabulary/reading-order.ts';
import { REGIONS, type RegionCode } from '../../schema/vocabulary/regions.ts';
import { TOPICS, type TopicKey } from '../../schema/vocabulary/topics.ts';
import type { BatchDraft, CaseDraft, Fields, PointDraft, SectionDraft } from '../outline/draft.ts';
import { type Piece, slicePiece } from '../source/piece.ts';
import type { Places } from '../source/places.ts';
import { identifyBatch, type StatedIdentity, statedIdentity } from './batch-identity.ts';

/** JSON Pointer in the batch → place in the source. */
export type Sources = Record<string, Place>;

export interface Assembly {
  readonly batch: Batch;
  readonly sources: Sources;
  /** Every piece that became the text of a field, by its pointer. */
  readonly kept: ReadonlyMap<string, Piece>;
}

/** Makes the batch of the draft, with the place of every node. */
export function assemble(draft: BatchDraft, places: Places, batchId: string | undefined): Assembly {
  return new Assembler(places).batch(draft, batchId);
}

interface CaseReading {
  readonly draft: CaseDraft;
  /** What has been read so far. */
  readonly value: Partial<Case>;
  readonly path: string;
  readonly number: number;
  readonly newId: () => string;
}

type FieldReader = (path: string, stated: Piece | undefined, reading: CaseReading, label: string) => unknown;

class Assembler {
  readonly sources: Sources = {};
  readonly kept = new Map<string, Piece>();
  /** Places of all texts so far, in the order of the batch. */
  readonly #texts: Place[] = [];
  readonly #places: Places;

  constructor(places: Places) {
    this.#places = places;
  }

  batch(draft: BatchDraft, batchId: string | undefined): Assembly {
    const title = this.#text('/title', draft.title);
    const stated = this.#batchFields(draft.fields);
    const identify = draft.canonical ? statedIdentity : identifyBatch;
    const identity = identify(title, batchId === undefined ? stated : { ...stated, id: batchId });
    const ids = new Map<string, number>();
    let last = 0;
    const cases = draft.cases.map((single, index) => {
      const number = accepted(caseSchema.shape.number, single.number ?? last + 1) ?? Math.max(last, 1);
      last = number;
      return this.#case(single, index, number, identity.id, ids);
    });
    this.#span('', 0);
    return { batch: { ...identity, cases }, sources: this.sources, kept: this.kept };
  }

  #batchFields(fields: Fields): StatedIdentity {
    const value = (key: keyof typeof BATCH_LABELS) => this.#field(`/${key}`, fields.get(BATCH_LABELS[key]));
    value('schemaVersion');
    const number = (key: 'ordinal' | 'year') => {
      const digits = value(key);
      return digits && /^\d+$/.test(digits) ? Number(digits) : undefined;
    };
    const { shape } = batchSchema;
    return {
      id: accepted(shape.id, value('id')),
      issuer: value('issuer'),
      series: value('series'),
      ordinal: accepted(shape.ordinal, number('ordinal')),
      year: accepted(shape.year, number('year')),
    };
  }

  #case(draft: CaseDraft, index: number, number: number, batchId: string, ids: Map<string, number>): Case {
    const path = `/cases/${index}`;
    const from = this.#texts.length;
    const value: Record<string, unknown> = {};
    const reading = { draft, value, path, number, newId: () => uniqueId(batchId, number, ids) };
    for (const [name, { kind, label }] of READING_ORDER) {
      value[name] = this.#readers[kind](`${path}/${name}`, draft.fields.get(label.zh), reading, label.zh);
    }
    this.#span(path, from);
    return Object.fromEntries(Object.keys(caseSchema.shape).map((name) => [name, value[name]])) as unknown as Case;
  }

  /** Each kind of field of a case, from what stands under its label at the head and from the rest of the draft. */
  readonly #readers: Record<FieldKind, FieldReader> = {
    id: (path, piece, { newId }) => accepted(slug, this.#field(path, piece)) ?? newId(),
    number: (path, _, { draft, number }) => {
      if (draft.numberPiece) this.#place(path, draft.numberPiece);
      return number;
    },
    title: (path, _, { draft }) => this.#text(path, draft.title),
    provider: (path, piece, { draft }) => this.#provider(path, draft.provider ?? piece, draft.provider && piece),
    lead: (path, _, { draft }) => this.#paragraphs(path, draft.lead),
    sections: (path, _, { draft }) => draft.sections.map((section, at) => this.#section(`${path}/${at}`, section)),
    figures: (base, piece, { path, value: { lead = [], sections = [] } }) => {
      const stated = this.#stated(base, piece, statedFigures);
      const figures = stated ? completedFigures(stated, lead, sections) : derivedFigures(lead, sections);
      return this.#placed(path, figures, base);
    },
    citations: (base, piece, { path, value: { lead = [], sections = [] } }) =>
      this.#placed(path, this.#stated(base, piece, statedCitations) ?? derivedCitations(lead, sections), base),
    topics: (path, piece) => this.#list(path, piece, topicOf),
    regions: (path, piece, { value: { provider } }) =>
      piece || !provider?.region ? this.#list(path, piece, regionOf) : [provider.region],
    paragraphs: (path, _, { draft }, label) => this.#paragraphs(path, draft.headed.get(label) ?? []),
    line: (path, piece) => this.#field(path, piece) || null,
  };

  #provider(path: string, piece: Piece | undefined, second: Piece | null | undefined): Provider {
    const name = this.#text(`${path}/name`, piece ?? null);
    if (second) this.#text(path, second);
    const named = this.sources[`${path}/name`];
    if (named) this.sources[path] = named;
    return statedProvider(name) ?? describeProvider(name);
  }

  #section(path: string, draft: SectionDraft): Section {
    const from = this.#texts.length;
    const heading = this.#text(`${path}/heading`, draft.heading);
    const lead = this.#paragraphs(`${path}/lead`, draft.lead);
    const points = draft.points.map((point, at) => this.#point(`${path}/points/${at}`, point));
    this.#span(path, from);
    return { kind: draft.kind, heading, lead, points };
  }

  #point(path: string, draft: PointDraft): Point {
    const from = this.#texts.length;
    const title = this.#text(`${path}/title`, draft.title);
    const paragraphs = this.#paragraphs(`${path}/paragraphs`, draft.paragraphs);
    this.#span(path, from);
    return { number: draft.number, title, paragraphs };
  }

  #paragraphs(path: string, pieces: readonly Piece[]): string[] {
    return pieces.filter((piece) => piece.text !== '').map((piece, at) => this.#text(`${path}/${at}`, piece));
  }

  #text(path: string, piece: Piece | null): string {
    if (!piece || piece.text === '') return '';
    this.kept.set(path, piece);
    this.#place(path, piece);
    return piece.text;
  }

  #field(path: string, piece: Piece | undefined): string | undefined {
    return piece && this.#text(path, piece);
  }

  #list<Key>(path: string, piece: Piece | undefined, read: (word: string) => Key | undefined): Key[] {
    if (!piece) return [];
    this.#text(path, piece);
    const keys = piece.text.split(/[、，,；;\s]+/u).map(read);
    return keys.filter((key) => key !== undefined);
  }

  /** A value stated as JSON, `undefined` where there is none that can be read. */
  #stated<Value>(path: string, piece: Piece | undefined, read: (json: string) => Value | undefined): Value | undefined {
    return piece && read(this.#text(path, piece));
  }

  #place(path: string, piece: Piece): void {
    const place = this.#places.piece(piece);
    this.sources[path] = place;
    this.#texts.push(place);
  }

  /** A node without text of its own takes up what the texts placed since it was begun take up. */
  #span(path: string, from: number): void {
    let [start, end]: (Place['start'] | undefined)[] = [];
    for (let at = from; at < this.#texts.length; at++) {
      const place = this.#texts[at];
      if (!place) continue;
      if (!start || place.start.offset < start.offset) start = place.start;
      if (!end || place.end.offset > end.offset) end = place.end;
    }
    this.sources[path] = start && end ? { start, end } : this.#places.range(0, 0);
  }

  #placed<Found extends { path: string; start: number; end: number }>(
    path: string,
    found: Found[],
    base: string,
  ): Found[] {
    let at = '';
    let piece: Piece | undefined;
    found.forEach(({ path: pointer, start, end }, index) => {
      if (pointer !== at) piece = this.kept.get(path + pointer);
      at = pointer;
      if (piece) this.sources[`${base}/${index}`] = this.#places.piece(piece, start, end);
    });
    return found;
  }
}

/** The place of a part of a text node in the source. */
export function locator(assembly: Assembly, places: Places) {
  return (path: string, start?: number, end?: number): Place | null => {
    const piece = assembly.kept.get(path);
    if (piece && start !== undefined) return places.piece(slicePiece(piece, 0), start, end);
    return assembly.sources[path] ?? null;
  };
}

function readJson<T>(json: string, schema: z.ZodType<T>): T | undefined {
  try {
    return schema.safeParse(JSON.parse(json)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

const statedFigures = (json: string): StatedFigure[] | undefined => readJson(json, z.array(statedFigureSchema));
const statedCitations = (json: string): Citation[] | undefined => readJson(json, z.array(citationSchema));
const statedProvider = (text: string): Provider | undefined =>
  text.startsWith('{') ? readJson(text, providerSchema) : undefined;

/** The value, where the schema takes it. */
function accepted<T>(schema: z.ZodType<T>, value: unknown): T | undefined {
  return schema.safeParse(value).data;
}

/** The id of a batch with the number of a case behind it, and a copy number where that has been given before. */
function uniqueId(batchId: string, number: number, given: Map<string, number>): string {
  const id = lengthened(batchId, `-${String(number).padStart(2, '0')}`);
  let copy = (given.get(id) ?? 0) + 1;
  let unique = copy === 1 ? id : lengthened(id, `-${copy}`);
  while (copy > 1 && given.has(unique)) unique = lengthened(id, `-${++copy}`);
  given.set(id, copy);
  if (copy > 1) given.set(unique, 1);
  return unique;
}

/** The id with an ending, cut where a slug is full. */
function lengthened(id: string, ending: string): string {
  return id.slice(0, (slug.maxLength ?? Infinity) - ending.length).replace(/-$/, '') + ending;
}

const TOPIC_BY_WORD = new Map<string, TopicKey>(
  TOPICS.flatMap(({ key, label }) => [
    [key, key] as const,
    [label.zh, key] as const,
    [label.en.toLowerCase(), key] as const,
  ]),
);

function topicOf(word: string): TopicKey | undefined {
  return TOPIC_BY_WORD.get(word.toLowerCase());
}

const REGION_BY_WORD = new Map<string, RegionCode>(
  REGIONS.flatMap(({ code, short, label }) => [
    [code, code] as const,
    [short, code] as const,
    [label.zh, code] as const,
  ]),
);

function regionOf(word: string): RegionCode | undefined {
  return REGION_BY_WORD.get(word);
}
