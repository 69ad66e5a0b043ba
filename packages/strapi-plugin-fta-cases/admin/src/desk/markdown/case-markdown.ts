import {
  type Batch,
  blankCase,
  type Case,
  derivedCitations,
  derivedFigures,
  describeProvider,
  type ParseResult,
  type Place,
  parse,
  renderMarkdown,
  SCHEMA_VERSION,
} from '@fta/cases-core';
import { CASE_FIELD_LIST, CASE_FIELDS } from '@fta/cases-core/schema';
import { type CaseContent, contentOf } from '../../../../shared/content.ts';

/** Why a text is not one case, and where: a line of the text, counted from 1, and the offsets to look at. */
export interface TextFault {
  readonly kind: 'form' | 'none' | 'several' | 'field' | 'left-out';
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** A text that was read: what it says, and where. */
export interface ReadText {
  readonly content: CaseContent;
  /** Offsets of what a JSON Pointer in the case names; of the nearest that is stated where it has no place of its own. */
  readonly stretchOf: (pointer: string) => readonly [start: number, end: number];
}

const BATCH: Omit<Batch, 'cases'> = {
  schemaVersion: SCHEMA_VERSION,
  id: 'batch',
  title: '',
  issuer: '',
  series: '',
  ordinal: 1,
  year: null,
};
/** What canonical Markdown begins with; nothing of it is the editors'. */
const HEAD = `${renderMarkdown({ ...BATCH, cases: [] }).trimEnd()}\n\n`;
const ID = 'case';
const ID_LINE = `- ${CASE_FIELDS.id.label.zh}：${ID}\n`;
const CASE = '/cases/0';

/** What is written of a case as canonical Markdown, without what editors do not write: identity, and what is derived. */
export function markdownOf(content: CaseContent): string {
  const { lead, sections, provider } = content;
  const single: Case = {
    ...blankCase(),
    ...content,
    id: ID,
    number: shown(content.number),
    provider: describeProvider(provider.name),
    figures: derivedFigures(lead, sections),
    citations: derivedCitations(lead, sections),
  };
  return renderMarkdown({ ...BATCH, cases: [single] })
    .slice(HEAD.length)
    .replace(ID_LINE, '');
}

/** Markdown has no case without a number: one that has none yet is shown as the first. */
function shown(number: number): number {
  return Math.max(1, number);
}

/**
 * Reads a text that {@link markdownOf} wrote and somebody has changed. A text that is not exactly one case in the canonical
 * form, or that states what editors do not write, is not read: nothing of it would be changed or left out in silence.
 *
 * @param known what the case said before: what is known of provider and number holds for as long as they stay
 */
export function readMarkdown(text: string, known: CaseContent): ReadText | TextFault {
  const result = parse(HEAD + text);
  const fault = faultIn(text, result);
  const [single] = result.batch.cases;
  if (fault || !single) return fault ?? at(text, 'none', 0, 0);
  const provider =
    single.provider.name === known.provider.name
      ? known.provider
      : { ...blankCase().provider, name: single.provider.name };
  const number = single.number === shown(known.number) ? known.number : single.number;
  return {
    content: contentOf({ ...single, provider, number }),
    stretchOf: (pointer) => stretchOf(pointer, result.sources),
  };
}

export function isRead(read: ReadText | TextFault): read is ReadText {
  return 'content' in read;
}

function faultIn(text: string, { batch, diagnostics, sources, coverage }: ParseResult) {
  const departed = diagnostics.find(({ ruleId }) => ruleId === 'form-departed');
  if (departed?.place) return faultAt(text, 'form', departed.place);
  const second = sources['/cases/1/title'] ?? sources['/cases/1'];
  if (second) return faultAt(text, 'several', second);
  if (batch.cases.length !== 1) return at(text, 'none', 0, 0);
  for (const [name, { fixed }] of CASE_FIELD_LIST) {
    const place = fixed && sources[`${CASE}/${name}`];
    if (place) return faultAt(text, 'field', place);
  }
  const [lost] = [...coverage.leftovers, ...coverage.noise.filter(({ reason }) => reason !== 'label')];
  if (lost) return faultAt(text, 'left-out', lost.place);
  return choiceFault(text, batch.cases[0] ?? null);
}

/** Fields that are chosen from a list, by their label at the head of a case. */
const CHOSEN = CASE_FIELD_LIST.filter(([, { kind }]) => kind === 'topics' || kind === 'regions');

/** A word that the list of its field does not have would be left out. */
function choiceFault(text: string, single: Case | null): TextFault | null {
  const head = text.slice(0, /^#{3,}/m.exec(text)?.index);
  let start = 0;
  for (const line of head.split('\n')) {
    const [, field, value = ''] = FIELD_LINE.exec(line) ?? [];
    const name = CHOSEN.find(([, { label }]) => label.zh === field)?.[0];
    const words = value.split(BETWEEN_WORDS).filter((word) => word !== '');
    const known = name && (single?.[name] as readonly string[] | undefined);
    if (name && words.length !== known?.length) return at(text, 'left-out', start, start + line.length);
    start += line.length + 1;
  }
  return null;
}

/** `- 主题：贸易便利化`: a field at the head of a case. */
const FIELD_LINE = /^\s{0,4}[-*+]\s{0,4}([^：\s]{1,20})：(.*)$/u;
/** As the library divides them. */
const BETWEEN_WORDS = /[、，,；;\s]+/u;

function faultAt(text: string, kind: TextFault['kind'], place: Place): TextFault {
  return at(text, kind, place.start.offset - HEAD.length, place.end.offset - HEAD.length);
}

function at(text: string, kind: TextFault['kind'], from: number, to: number): TextFault {
  const [start, end] = [Math.max(0, from), Math.max(0, to)];
  return { kind, line: text.slice(0, start).split('\n').length, start, end };
}

function stretchOf(pointer: string, sources: ParseResult['sources']): readonly [number, number] {
  for (let path = pointer; ; path = path.slice(0, path.lastIndexOf('/'))) {
    const place = sources[`${CASE}${path}`];
    if (place) return [place.start.offset - HEAD.length, place.end.offset - HEAD.length];
    if (path === '') return [0, 0];
  }
}
