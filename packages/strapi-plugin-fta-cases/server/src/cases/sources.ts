import { createHash } from 'node:crypto';
import type { Case } from '@fta/cases-core';
import type { CaseSources, TextPlace } from '@fta/cases-core/rest';
import { keysOf } from '@fta/cases-core/schema';
import type { ParsedFile } from '@fta/cases-office';
import { align } from '../../../shared/align.ts';
import { contentOf } from '../../../shared/content.ts';
import { type PlacedText, textsOf } from '../../../shared/texts.ts';

/**
 * What is kept of the file that a case was imported from: the place of each text as it was read there, in reading order.
 * Never changed by an edit: what stands where is found anew for each content, so that words which come back have their
 * place again.
 */
export interface KeptSources {
  readonly file: CaseSources['file'];
  readonly texts: readonly KeptText[];
}

interface KeptText extends Omit<TextPlace, 'changed'> {
  /** Of the words. */
  readonly hash: string;
}

/** A file as it was handed over. */
export interface SourceFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** Answers where the texts of the case at an index of a document stand in its file. */
export function keptSources({ name, content }: SourceFile, parsed: ParsedFile): (index: number) => KeptSources | null {
  const sha256 = createHash('sha256').update(content).digest('hex');
  const file = { name: fileNameOf(name), format: parsed.format, sha256 };
  return (index) => {
    const single = parsed.batch.cases[index];
    return single ? { file, texts: keptTexts(single, `/cases/${index}`, parsed) } : null;
  };
}

/** The name of a file without the folders that some browsers send with it. */
export function fileNameOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

function keptTexts(single: Case, base: string, { sources, pages }: ParsedFile): KeptText[] {
  return writtenIn(single).flatMap(({ pointer: path, text }) => {
    const lines = sources[base + path];
    if (!lines) return [];
    const of = pages ? { lines: null, pages: [...(pages.nodes[base + path] ?? [])] } : { lines, pages: [] };
    return [{ path, hash: hashOf(text), ...of }];
  });
}

/**
 * The places of the texts of a content: of those that still have their words the places of these, by words and order; of
 * those that stand where others stood, between two that stayed, the places of those, told as changed.
 */
export function sourcesOf({ file, texts: kept }: KeptSources, content: Case): CaseSources {
  const texts = writtenIn(content).map(({ pointer, text }) => ({ path: pointer, hash: hashOf(text) }));
  const found = new Map<string, TextPlace>();
  const take = (path: string, { hash: _, ...place }: KeptText, changed: boolean) =>
    found.set(path, { ...place, path, changed });

  const steps = stepsBetween(kept, texts);
  const stays = steps.filter((step): step is Stay => step.from !== null && step.to !== null);
  for (const { from, to } of stays) take(to.path, from, false);

  const free = new Set(kept);
  for (const { from } of stays) free.delete(from);
  const gone = byHash(free);
  for (const { path, hash } of texts) {
    const moved = found.has(path) ? undefined : gone.get(hash)?.shift();
    if (!moved) continue;
    free.delete(moved);
    take(path, moved, false);
  }

  for (const gap of gapsIn(steps)) {
    const left = gap.flatMap(({ from }) => (from && free.has(from) ? [from] : []));
    const right = gap.flatMap(({ to }) => (to && !found.has(to.path) ? [to] : []));
    for (const [from, to] of rewritten(left, right)) take(to.path, from, true);
  }
  return { file, places: texts.flatMap(({ path }) => found.get(path) ?? []) };
}

type Text = Pick<KeptText, 'path' | 'hash'>;

interface Step {
  readonly from: KeptText | null;
  readonly to: Text | null;
}

type Stay = { readonly [Side in keyof Step]: NonNullable<Step[Side]> };

/** From the one list to the other: what stayed has both sides, what was taken out or put in has one. */
function stepsBetween(kept: readonly KeptText[], texts: readonly Text[]): Step[] {
  return align(kept, texts, (a, b) => (a.hash === b.hash ? 1 : 0)).flatMap(({ left, right }): Step[] => {
    const [from, to] = [at(kept, left), at(texts, right)];
    if (from?.hash === to?.hash) return [{ from, to }];
    // Long lists are paired by position.
    return [
      { from, to: null },
      { from: null, to },
    ];
  });
}

function byHash(texts: Iterable<KeptText>): Map<string, KeptText[]> {
  const groups = new Map<string, KeptText[]>();
  for (const text of texts) {
    const group = groups.get(text.hash);
    if (group) group.push(text);
    else groups.set(text.hash, [text]);
  }
  return groups;
}

/** What was taken out and put in between two texts that stayed, or beside one. */
function gapsIn(steps: readonly Step[]): Step[][] {
  const gaps: Step[][] = [[]];
  for (const step of steps) {
    if (step.from && step.to) gaps.push([]);
    else gaps.at(-1)?.push(step);
  }
  return gaps.length > 1 ? gaps : [];
}

/** Of each kind of text those that came in the place of as many others, in their order. */
function rewritten(left: readonly KeptText[], right: readonly Text[]): [KeptText, Text][] {
  const kinds = new Set(left.map(kindOf));
  return [...kinds].flatMap((kind) => {
    const [before, after] = [
      left.filter((text) => kindOf(text) === kind),
      right.filter((text) => kindOf(text) === kind),
    ];
    if (before.length !== after.length) return [];
    return before.flatMap((from, index): [KeptText, Text][] => {
      const to = after[index];
      return to ? [[from, to]] : [];
    });
  });
}

/** The field of the text: `title`, `heading`, `paragraphs`. */
function kindOf({ path }: Text): string {
  return keysOf(path).findLast((key) => !/^\d+$/.test(key)) ?? '';
}

function writtenIn(content: Case): PlacedText[] {
  return textsOf(contentOf(content)).filter(({ text }) => text !== '');
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, HASH_LENGTH);
}

/** Of a case with a hundred texts. */
const HASH_LENGTH = 16;

function at<Value>(values: readonly Value[], index: number | null): Value | null {
  return index === null ? null : (values[index] ?? null);
}
