import { VFile } from 'vfile';
import { check } from '../check/check.ts';
import { DEFAULT_PROFILE, type Profile } from '../check/profile.ts';
import type { Coverage, Diagnostic } from '../diagnostic.ts';
import type { Batch } from '../schema/batch.ts';
import type { Language } from '../schema/messages.ts';
import { slug } from '../schema/text.ts';
import type { UncertainFigure } from '../schema/uncertain.ts';
import type { NoiseReason } from '../schema/vocabulary/noise-reasons.ts';
import { assemble, locator, type Sources } from './assemble/assemble.ts';
import { readCanonical } from './canonical.ts';
import { account } from './coverage.ts';
import { joinLines } from './entries/entries.ts';
import { readForms } from './lines/forms.ts';
import { type Line, readLines } from './lines/lines.ts';
import { readSignalledLines } from './lines/signalled.ts';
import type { LineSignal } from './lines/signals.ts';
import { type Contents, findContents, NO_CONTENTS } from './noise/contents.ts';
import { findPageFurniture } from './noise/noise.ts';
import type { BatchDraft, Ledger } from './outline/draft.ts';
import { buildOutline } from './outline/outline.ts';
import { repair } from './repair/index.ts';
import { reportDrift } from './report/drift.ts';
import { reportFolded, reportReading } from './report/reading-notes.ts';
import { diagnosticsOf, report } from './report/report.ts';
import { type Signs, signsOf } from './report/signs.ts';
import { reportTracked } from './report/tracked.ts';
import { uncertainFigures } from './report/uncertain.ts';
import { Places } from './source/places.ts';

/** Id, format and language of a {@link parse}. */
export interface ParseOptions {
  /** ASCII slug of the batch, where the document's own title should not decide. */
  readonly batchId?: string;
  /** The format the batch is held to; the first batch's by default. */
  readonly profile?: Profile;
  /** Language of the messages, `zh` by default. */
  readonly language?: Language;
  /** What the layout shows of each line, for a text that came out of a document with one; see {@link LineSignal}. */
  readonly signals?: readonly LineSignal[];
}

/** A document as data: the batch, what is wrong with it, what became of every character, and the places. */
export interface ParseResult {
  readonly batch: Batch;
  readonly diagnostics: Diagnostic[];
  readonly coverage: Coverage;
  /** JSON Pointer in the batch → place in the source. */
  readonly sources: Sources;
  /** JSON Pointer of a title or heading in the batch → the sign by which it was known as one. */
  readonly signs: Signs;
  /** Figures of a scan that somebody has to look at, as its reader or the document itself marks them. */
  readonly uncertain: readonly UncertainFigure[];
}

/** A document read as far as its outline. */
interface Reading {
  readonly lines: readonly Line[];
  readonly noise: ReadonlyMap<number, NoiseReason>;
  readonly contents: Contents;
  readonly draft: BatchDraft;
  readonly ledger: Ledger;
}

/**
 * Reads a batch document: any text at all gives a batch that `batchSchema` takes, and what is wrong with it is a
 * diagnostic. Never throws on a text; a `source` that is no string, or a `batchId` that is no slug, is the caller's
 * mistake (`TypeError`).
 *
 * @example
 * ```js
 * import { parse } from '@fta/cases-core';
 *
 * const { batch, diagnostics, coverage } = parse(`# 1. 无纸通关新模式
 * （山东自贸试验区提供）
 * ## 一、主要做法
 * 企业在网上提交单证，海关、铁路共用一份资料。
 * ## 二、实践效果
 * 通关时间由24小时缩短至6小时。`);
 * const [first] = batch.cases;
 * console.log(first.title, first.provider.key); // 无纸通关新模式 shandong-ftz
 * console.log(first.figures.map(({ text }) => text)); // [ '24小时', '6小时' ]
 * console.log(diagnostics[0].message, coverage.leftovers); // 缺少：下一步工作思路 []
 * ```
 */
export function parse(source: string, options: ParseOptions = {}): ParseResult {
  const { profile = DEFAULT_PROFILE, language = 'zh' } = options;
  const { file, places, reading, assembly } = readDocument(source, options);
  const coverage = account(source, reading.lines, reading.noise, assembly.kept.values(), reading.ledger, places);
  for (const { place } of coverage.leftovers) report(file, 'leftover', {}, place);
  const { lines } = reading;
  const uncertain = uncertainFigures(file, source, { lines, noise: coverage.noise }, assembly, places);
  const contents = listed(reading.contents, places);
  const findings = check(assembly.batch, {
    profile,
    language,
    locate: locator(assembly, places),
    ...(contents && { contents }),
  });
  return {
    batch: assembly.batch,
    diagnostics: [...diagnosticsOf(file), ...findings].sort(byPlace),
    coverage,
    sources: assembly.sources,
    signs: signsOf(lines, assembly.sources),
    uncertain,
  };
}

/** A document as far as its batch, without what the rules and the ledger say of it. */
export function readDocument(source: string, options: ParseOptions) {
  if (typeof source !== 'string') throw new TypeError(`parse expects the document as a string, got ${typeof source}`);
  const { profile = DEFAULT_PROFILE, language = 'zh', batchId, signals } = options;
  if (batchId !== undefined && !slug.safeParse(batchId).success)
    throw new TypeError(`parse expects batchId to be an ASCII slug, got ${batchId}`);
  const file = new VFile({ value: source, data: { language } });
  const places = new Places(source);
  const reading = (signals ? null : canonical(source, file, places)) ?? free(source, signals, file, places, profile);
  return { file, places, reading, assembly: assemble(reading.draft, places, batchId) };
}

function canonical(source: string, file: VFile, places: Places): Reading | null {
  const reading = readCanonical(source);
  if (!reading) return null;
  if (!('departs' in reading)) return { ...reading, noise: new Map(), contents: NO_CONTENTS };
  report(file, 'form-departed', {}, places.range(reading.departs.start, reading.departs.end));
  return null;
}

/** repair → lines → noise → logical lines → outline. */
function free(
  source: string,
  signals: readonly LineSignal[] | undefined,
  file: VFile,
  places: Places,
  profile: Profile,
): Reading {
  const text = repair(source);
  reportFolded(file, source, text, places);
  const lines = readForms(text, signals ? readSignalledLines(text, signals) : readLines(text, true));
  const noise = findPageFurniture(text, lines);
  for (const [index, line] of lines.entries()) {
    const declared = line.role === 'label' ? 'label' : line.signal?.noise;
    if (declared && declared !== 'contents') noise.set(index, declared);
  }
  const contents = findContents(lines, noise);
  for (const index of contents.lines) noise.set(index, 'contents');
  for (const [index, { signal }] of lines.entries()) if (signal?.noise === 'contents') noise.set(index, 'contents');
  const entries = joinLines(text, lines, noise, contents);
  const ledger: Ledger = { markup: [], labels: [], frontMatter: [] };
  const { draft, basis } = buildOutline(entries, contents, ledger);
  reportReading(file, { source: text, lines, noise, entries, basis, draft, ledger }, places);
  reportTracked(file, text, lines, places);
  reportDrift(file, draft, profile, places);
  return { lines, noise, contents, draft, ledger };
}

/** The contents list for the rules that hold it against the titles; canonical Markdown has none and needs none. */
function listed(contents: Contents, places: Places) {
  if (contents === NO_CONTENTS) return undefined;
  return contents.entries.map(({ number, title, start, end }) => ({ number, title, place: places.range(start, end) }));
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (a.place?.start.offset ?? 0) - (b.place?.start.offset ?? 0);
}
