import type { Place } from '../../src/diagnostic.ts';
import type { Batch } from '../../src/schema/index.ts';

/** What these checks read of a parse result; see "Parsing" in the contract. */
export interface LedgerInput {
  batch: Batch;
  coverage: {
    sourceChars: number;
    keptChars: number;
    noise: readonly { reason: string; text: string; place: Place }[];
    leftovers: readonly { text: string; place: Place }[];
  };
  sources: Readonly<Record<string, Place>>;
}

interface Span {
  start: number;
  end: number;
}

/** Strings of a batch that hold words of the document. */
const TEXT_POINTER =
  /^\/(?:title|cases\/\d+\/(?:title|provider\/name|lead\/\d+|sections\/\d+\/(?:heading|lead\/\d+|points\/\d+\/(?:title|paragraphs\/\d+))))$/;

/** What may stand between kept texts: Markdown, list markers, the words around a provider, closing punctuation. */
const MARKUP = new RegExp(
  [
    '<[^<>]*>',
    '&#?\\w+;',
    '\\]\\([^()\\s]*\\)',
    '[—#*_`~^|>=\\\\\\-+<&;()\\[\\]【】〔〕〖〗［］（）、，,。．.:：!;；/]',
    '(?:第?[一二三四五六七八九十百]+(?:是|章|节|篇|编|例|条|部分)?)',
    '(?:案例|实例)',
    '\\d+',
    '[①-⑳⑴-⒇⒈-⒛㈠-㈩❶-❿]',
    '(?:提供|报送|申报|推荐|选送|供稿|来源|单位|地区|所属|案例)+',
  ].join('|'),
  'gu',
);

/** Thematic breaks, underlines of headings and the rule below the head of a table. */
const RULE_LINE = /^[ \t>]*(?:[-=_*|:][ \t]*)+$/gm;

/** What HTML and links hold besides their words. */
const TAGS = /<!--.*?-->|<\/?[a-z][^<>]*>|\]\([^()\s]*\)|\[\^[^\]\s]*\]:?/giu;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

const INVISIBLE = /[\s\p{Cf}\p{Cc}]+/gu;
const MARKDOWN = /[#*_`~|<>\\[\]]/gu;

/** Where the accounting of a parse result breaks the contract, as lines to read; empty when it holds. */
export function ledgerFaults(source: string, result: LedgerInput): string[] {
  const { coverage } = result;
  const kept = keptSpans(result);
  const noise = coverage.noise.map(({ place }) => spanOf(place));
  const leftovers = coverage.leftovers.map(({ place }) => spanOf(place));
  return [
    ...coverage.leftovers.map(({ text }) => `leftover “${text.slice(0, 60)}”`),
    ...[...coverage.noise, ...coverage.leftovers].flatMap(({ text, place }) => quoteFaults(source, text, place)),
    ...coverage.noise.filter(({ reason }) => reason === '').map(({ text }) => `noise without a reason: “${text}”`),
    ...unaccounted(source, [...kept, ...noise, ...leftovers]),
    ...pointerFaults(source, result),
    ...sourceMapFaults(source, result, noise),
  ];
}

/** Every stretch that is neither kept nor noise nor leftover must be markup: nothing is dropped in silence. */
function unaccounted(source: string, spans: readonly Span[]): string[] {
  return gaps(source.length, spans)
    .map(({ start, end }) => ({ start, lost: source.slice(start, end).normalize('NFKC').replace(MARKUP, '') }))
    .map(({ start, lost }) => ({ start, lost: lost.replace(INVISIBLE, '') }))
    .filter(({ lost }) => lost !== '')
    .map(({ start, lost }) => `dropped in silence at ${start}: “${lost.slice(0, 60)}”`);
}

/** Every pointer names a node of the batch, every place lies in the source. */
function pointerFaults(source: string, { batch, sources }: LedgerInput): string[] {
  return Object.entries(sources).flatMap(([pointer, place]) => {
    const { start, end } = spanOf(place);
    const faults = [];
    if (resolvePointer(batch, pointer) === undefined) faults.push(`${pointer} names nothing`);
    if (!(start >= 0 && start <= end && end <= source.length)) faults.push(`${pointer} lies at ${start}–${end}`);
    return faults;
  });
}

/** Every place, cut out of the source and normalised, equals its text; and the texts of the cases all have one. */
function sourceMapFaults(source: string, { batch, sources }: LedgerInput, noise: readonly Span[]): string[] {
  const faults = textPointers(batch)
    .filter((pointer) => sources[pointer] === undefined)
    .map((pointer) => `${pointer} has no place`);
  for (const [pointer, place] of Object.entries(sources)) {
    const text = resolvePointer(batch, pointer);
    if (!TEXT_POINTER.test(pointer) || typeof text !== 'string') continue;
    const [got, want] = [plain(rendered(withoutNoise(source, spanOf(place), noise))), plain(text)];
    if (got !== want) faults.push(`${pointer}: source has “${excerpt(got, want)}”, text “${excerpt(want, got)}”`);
  }
  return faults;
}

/** Pointers of all non-empty texts that must come from the source. */
function textPointers(batch: Batch): string[] {
  return batch.cases.flatMap((entry, caseIndex) => {
    const at = `/cases/${caseIndex}`;
    const sections = entry.sections.flatMap((section, index) => [
      ...(section.heading === '' ? [] : [`${at}/sections/${index}/heading`]),
      ...section.lead.map((_, lead) => `${at}/sections/${index}/lead/${lead}`),
      ...section.points.flatMap((point, pointIndex) => [
        ...(point.title === '' ? [] : [`${at}/sections/${index}/points/${pointIndex}/title`]),
        ...point.paragraphs.map((_, text) => `${at}/sections/${index}/points/${pointIndex}/paragraphs/${text}`),
      ]),
    ]);
    return [
      ...(entry.title === '' ? [] : [`${at}/title`]),
      ...(entry.provider.name === '' ? [] : [`${at}/provider/name`]),
      ...entry.lead.map((_, lead) => `${at}/lead/${lead}`),
      ...sections,
    ];
  });
}

function keptSpans({ sources }: LedgerInput): Span[] {
  return Object.entries(sources)
    .filter(([pointer]) => TEXT_POINTER.test(pointer))
    .map(([, place]) => spanOf(place));
}

function withoutNoise(source: string, span: Span, noise: readonly Span[]): string {
  const inside = noise.filter(({ start, end }) => start >= span.start && end <= span.end);
  return gaps(span.end, [{ start: 0, end: span.start }, ...inside])
    .map(({ start, end }) => source.slice(start, end))
    .join('');
}

/** The stretches of 0…length that no span covers. */
function gaps(length: number, spans: readonly Span[]): Span[] {
  const found: Span[] = [];
  let reached = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (start > reached) found.push({ start: reached, end: start });
    reached = Math.max(reached, end);
  }
  if (reached < length) found.push({ start: reached, end: length });
  return found;
}

function quoteFaults(source: string, text: string, place: Place): string[] {
  const { start, end } = spanOf(place);
  return source.slice(start, end) === text || plain(source.slice(start, end)) === plain(text)
    ? []
    : [`place ${start}–${end} does not hold “${text}”`];
}

function resolvePointer(value: unknown, pointer: string): unknown {
  const keys = pointer === '' ? [] : pointer.slice(1).split('/');
  return keys.reduce<unknown>((node, key) => (node as Record<string, unknown> | null | undefined)?.[key], value);
}

/** Source text as a reader of the rendered Markdown sees it. */
function rendered(source: string): string {
  const decode = (entity: string, name: string): string => ENTITIES[name] ?? entity;
  const decodeNumber = (_entity: string, hex: string, decimal: string): string => {
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : '\uFFFD';
  };
  return source
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(RULE_LINE, '')
    .replace(TAGS, '')
    .replace(/&(\w+);/g, decode)
    .replace(/&#(?:x([\da-f]+)|(\d+));/gi, decodeNumber);
}

const spanOf = ({ start, end }: Place): Span => ({ start: start.offset, end: end.offset });

/** NFKC without white space, invisible characters and the signs Markdown marks text with. */
const plain = (text: string): string => text.normalize('NFKC').replace(INVISIBLE, '').replace(MARKDOWN, '');

function excerpt(text: string, other: string): string {
  let common = 0;
  while (common < text.length && text[common] === other[common]) common += 1;
  return text.slice(Math.max(0, common - 10), common + 30);
}
