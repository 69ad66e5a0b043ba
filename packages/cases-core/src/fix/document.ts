import { editedText } from '../check/correction.ts';
import type { Place, Severity } from '../diagnostic.ts';
import { type ParseOptions, parse, readDocument } from '../parse/pipeline.ts';
import type { Batch } from '../schema/batch.ts';
import type { Bilingual } from '../schema/field.ts';
import { MESSAGES, type RuleId } from '../schema/messages.ts';
import { applyFixes } from './apply.ts';
import type { FixableRuleId } from './corrections.ts';
import { type Excerpt, excerptOf } from './excerpt.ts';
import { type Fix, fixesOf } from './fixes.ts';
import { mendedIn } from './mended.ts';
import { type SourceEdit, sourceEditsOf } from './source-edits.ts';
import { bringsNone, speaksLess, type Tally, tallyOf } from './tally.ts';

/** Format and id of the batch that a document is read as, and the rules that are asked. */
export interface FixDocumentOptions extends Omit<ParseOptions, 'signals' | 'language'> {
  /** Only these rules, with the fixes that are for somebody to choose; left out, all that are certain. */
  readonly rules?: readonly RuleId[] | undefined;
}

/** One change of a document. */
export interface DocumentChange extends Excerpt {
  readonly ruleId: FixableRuleId;
  readonly title: Bilingual;
  /** Where it begins. Lines are those of the source. */
  readonly place: Place;
}

/** A document after its fixes. */
export interface FixedDocument {
  readonly text: string;
  readonly changes: readonly DocumentChange[];
}

/** Fixes that stand in each other's way are made one after the other; a document that is not done by then is left so. */
const MOST_ROUNDS = 10;

/**
 * Makes the fixes of a text or Markdown document in its own words: every edit stands at its place, everything else stays as
 * it is, character by character. What was made is read again; a fix that does not give just the batch that was meant, or
 * brings a fault as grave, is not made.
 *
 * @example
 * ```js
 * import { fixDocument } from '@fta/cases-core/fix';
 *
 * const source = '# 1. 无纸通关\n（山东自贸试验区提供）\n## 一、主要做法\n**海关加强**加强协作。\n';
 * const { text, changes } = fixDocument(source);
 * console.log(changes[0].title.en, text.split('\n')[3]); // Remove the second “加强” **海关加强**协作。
 * ```
 */
export function fixDocument(source: string, options: FixDocumentOptions = {}): FixedDocument {
  let text = source;
  const changes: DocumentChange[] = [];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const corrections = correct(text, options);
    if (corrections.length === 0) break;
    changes.push(...corrections.map(({ change }) => change).sort(byPlace));
    text = withEdits(text, corrections);
  }
  return { text, changes };
}

const byPlace = (a: DocumentChange, b: DocumentChange) => a.place.start.offset - b.place.start.offset;

interface Correction {
  readonly change: DocumentChange;
  readonly edits: readonly SourceEdit[];
  /** `null` where the batch has been read so already. */
  readonly fix: Fix | null;
}

const withEdits = (text: string, corrections: readonly Correction[]) =>
  editedText(
    text,
    corrections.flatMap(({ edits }) => edits),
  );

/** The corrections that can be made at once. */
function correct(source: string, options: FixDocumentOptions): Correction[] {
  const document = readDocument(source, options);
  const found = apart([...fixed(document, options), ...mended(document, source, options)], source.length);
  if (found.length === 0) return [];
  const { batch, diagnostics } = parse(source, options);
  const before = { source, batch, tally: tallyOf(diagnostics), options };
  return settled(before, [], found);
}

type Document = ReturnType<typeof readDocument>;

/** The fixes of the texts that the document holds. */
function* fixed({ assembly, places }: Document, { profile, rules }: FixDocumentOptions): Iterable<Correction> {
  for (const fix of fixesOf(assembly.batch, { profile, rules })) {
    if (!rules && !fix.isCertain) continue;
    const edits = fix.edits.flatMap((edit) => {
      const piece = assembly.kept.get(edit.path);
      return piece ? sourceEditsOf(edit, piece, places) : [null];
    });
    const [first] = edits;
    if (!first || !edits.every((edit) => edit !== null)) continue;
    const { ruleId, title, before, after } = fix;
    const place = places.range(first.start, first.end);
    yield { change: { ruleId, title, before, after, place }, edits, fix };
  }
}

/** What the parser mended in a text, by rule. */
function* mended({ assembly, places }: Document, source: string, { rules }: FixDocumentOptions): Iterable<Correction> {
  for (const piece of assembly.kept.values()) {
    const found = [...mendedIn(piece, source, places)].filter(({ ruleId }) => !rules || rules.includes(ruleId));
    for (const ruleId of new Set(found.map((each) => each.ruleId))) {
      const edits = found.filter((each) => each.ruleId === ruleId).map(({ edit }) => edit);
      const place = places.range(edits[0]?.start ?? 0, edits[0]?.end ?? 0);
      const title = MESSAGES[ruleId].fix;
      yield { change: { ruleId, title, place, ...excerptOf(source, edits) }, edits, fix: null };
    }
  }
}

/** Those of which no two touch each other. */
function apart(corrections: readonly Correction[], length: number): Correction[] {
  const taken = new Uint8Array(length + 2);
  return corrections.filter(({ edits }) => {
    const isFree = edits.every(({ start, end }) => !taken.subarray(start, end + 1).includes(1));
    if (isFree) for (const { start, end } of edits) taken.fill(1, start, end + 1);
    return isFree;
  });
}

interface Before {
  readonly source: string;
  readonly batch: Batch;
  readonly tally: Tally;
  readonly options: FixDocumentOptions;
}

/** The candidates that hold beside those that are settled: all of them, or those of either half. */
function settled(before: Before, done: readonly Correction[], candidates: readonly Correction[]): Correction[] {
  if (candidates.length === 0 || holds(before, [...done, ...candidates])) return [...done, ...candidates];
  if (candidates.length === 1) return [...done];
  const middle = candidates.length >> 1;
  return settled(before, settled(before, done, candidates.slice(0, middle)), candidates.slice(middle));
}

/** Whether the document reads as it was meant to: the texts edited, all else as it was, the faults gone and none come. */
function holds({ source, batch, tally, options }: Before, corrections: readonly Correction[]): boolean {
  const read = parse(withEdits(source, corrections), options);
  const fixes = corrections.flatMap(({ fix }) => fix ?? []);
  if (wordsOf(read.batch) !== wordsOf(applyFixes(batch, fixes))) return false;
  const after = tallyOf(read.diagnostics);
  if (!fixes.every(({ ruleId, path }) => speaksLess(ruleId, path, tally, after))) return false;
  const lightest = corrections.map(({ change }) => MESSAGES[change.ruleId].severity).sort(byWeight)[0] ?? 'info';
  return bringsNone(lightest, tally, after);
}

const ORDER: readonly Severity[] = ['info', 'warning', 'error'];
const byWeight = (a: Severity, b: Severity) => ORDER.indexOf(a) - ORDER.indexOf(b);

/** Figures and citations follow from the rest, or are checked against it. */
function wordsOf(batch: Batch): string {
  return JSON.stringify(batch, (key, value) => (key === 'figures' || key === 'citations' ? undefined : value));
}
