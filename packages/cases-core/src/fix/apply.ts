import { editedText, inOrder, type TextEdit } from '../check/correction.ts';
import { derivedCitations, derivedFigures } from '../derive/derived.ts';
import type { Batch } from '../schema/batch.ts';
import type { Case } from '../schema/case.ts';
import { keysOf, valueAt } from '../schema/pointer.ts';

/**
 * A batch with the edits of fixes made. Figures and citations that are what the text of a case gives are read anew from
 * it; others, which somebody stated, keep what they say and go with their words. Throws `TypeError` where two edits
 * overlap or one leads to no text.
 *
 * @example
 * ```js
 * import { parse } from '@fta/cases-core';
 * import { applyFixes, fixesOf } from '@fta/cases-core/fix';
 *
 * const { batch } = parse('# 1. 无纸通关\n（山东自贸试验区提供）\n## 一、主要做法\n海关加强加强协作。');
 * const [fix] = fixesOf(batch);
 * console.log(fix.title.zh, applyFixes(batch, [fix]).cases[0].sections[0].lead); // 删去重复的“加强” [ '海关加强协作。' ]
 * ```
 */
export function applyFixes(batch: Batch, fixes: Iterable<{ readonly edits: readonly TextEdit[] }>): Batch {
  const edits = [...fixes].flatMap((fix) => fix.edits);
  for (const { path } of edits) {
    if (typeof writtenAt(batch, path) !== 'string')
      throw new TypeError(`applyFixes expects texts of cases, got ${path}`);
  }
  const byCase = grouped(edits, ({ path }) => keysOf(path).slice(0, 2).join('/'));
  const cases = batch.cases.map((value, index) => {
    const own = byCase.get(`cases/${index}`);
    return own ? editedCase(value, within(own, index)) : value;
  });
  return { ...batch, cases };
}

function grouped(edits: readonly TextEdit[], keyOf: (edit: TextEdit) => string): Map<string, TextEdit[]> {
  const groups = new Map<string, TextEdit[]>();
  for (const edit of edits) {
    const key = keyOf(edit);
    const group = groups.get(key);
    if (group) group.push(edit);
    else groups.set(key, [edit]);
  }
  return groups;
}

function within(edits: readonly TextEdit[], index: number): TextEdit[] {
  const prefix = `/cases/${index}`.length;
  return edits.map((edit) => ({ ...edit, path: edit.path.slice(prefix) }));
}

/** What is written at a pointer: a string, or a number in digits; `undefined` for anything else. */
export function writtenAt(root: unknown, path: string): string | undefined {
  const value = valueAt(root, path);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/** A case with edits made; paths begin in the case. */
export function editedCase(value: Case, edits: readonly TextEdit[]): Case {
  const byPath = grouped(edits, ({ path }) => path);
  let edited = value;
  for (const [path, own] of byPath) {
    refuseOverlaps(own);
    edited = withEdited(edited, keysOf(path), own) as Case;
  }
  const { lead, sections } = edited;
  const isRead = isReadFromText(value);
  const figures = isRead.figures
    ? derivedFigures(lead, sections)
    : value.figures.map((figure) => moved(figure, 'text', value, byPath));
  const citations = isRead.citations
    ? derivedCitations(lead, sections)
    : value.citations.map((citation) => moved(citation, 'title', value, byPath));
  return { ...edited, figures, citations };
}

interface Read {
  readonly figures: boolean;
  readonly citations: boolean;
}

const read = new WeakMap<Case, Read>();

/** Whether figures and citations of a case are what its text gives; looked at once for all that is tried on it. */
function isReadFromText(value: Case): Read {
  const known = read.get(value);
  if (known) return known;
  const { lead, sections, figures, citations } = value;
  const found = {
    figures: isSame(figures, derivedFigures(lead, sections)),
    citations: isSame(citations, derivedCitations(lead, sections)),
  };
  read.set(value, found);
  return found;
}

function refuseOverlaps(edits: readonly TextEdit[]): void {
  const ordered = inOrder(edits);
  const clash = ordered.find(({ start }, at) => start < (ordered[at - 1]?.end ?? 0));
  if (clash) throw new TypeError(`applyFixes expects edits that do not overlap, got two at ${clash.path}`);
}

function withEdited(value: unknown, keys: readonly string[], edits: readonly TextEdit[]): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return edited(value, edits);
  if (Array.isArray(value)) return value.map((item, at) => (String(at) === key ? withEdited(item, rest, edits) : item));
  if (typeof value !== 'object' || value === null) return value;
  return { ...value, [key]: withEdited((value as Record<string, unknown>)[key], rest, edits) };
}

function edited(value: unknown, edits: readonly TextEdit[]): unknown {
  if (typeof value === 'number') return Number(editedText(String(value), edits));
  return typeof value === 'string' ? editedText(value, edits) : value;
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** A stretch of a paragraph goes with its words; words that were all of it stay all of it. */
function moved<Placed extends { path: string; start: number; end: number }, Words extends string>(
  placed: Placed & Record<Words, string>,
  words: Words,
  before: Case,
  edits: ReadonlyMap<string, readonly TextEdit[]>,
): Placed & Record<Words, string> {
  const own = edits.get(placed.path);
  const text = writtenAt(before, placed.path);
  if (!own || text === undefined) return placed;
  const [start, end] = [offsetAfter(placed.start, own), offsetAfter(placed.end, own)];
  const isWhole = text.slice(placed.start, placed.end) === placed[words];
  return { ...placed, start, end, ...(isWhole && { [words]: editedText(text, own).slice(start, end) }) };
}

/** Where a place between two characters of a text comes to lie; inside what is replaced, behind the replacement. */
function offsetAfter(offset: number, edits: readonly TextEdit[]): number {
  let shift = 0;
  for (const { start, end, replacement } of edits) {
    if (start >= offset) continue;
    shift += replacement.length - (Math.min(end, offset) - start);
  }
  return offset + shift;
}
