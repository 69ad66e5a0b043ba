import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchSource } from '../content/search-source.ts';
import { formsOf } from './publish.ts';

/** Folders of cases, by what is in them: a folder a case, or a file. */
const PAGES = ['cases', 'en/cases'];
const DATA = 'data/cases';
const SEARCHED = 'data/search.json';
/** What holds the words of many cases at once; it comes again with the next edition. */
const COLLECTIONS = ['data/datasets', 'data/figures.csv'];

/**
 * Takes cases that are not public any more out of an edition, without waiting for the next one: their pages in every
 * language, their data, what is searched, and files to download that hold them. Lists that name them follow with the next edition; until then their links
 * lead to the page that says that nothing is there.
 * @returns the ids of the cases that were there
 */
export function withdraw(edition: string, isPublic: (id: string) => boolean): string[] {
  const gone = namesIn(join(edition, DATA))
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .filter((id) => !isPublic(id));
  if (gone.length === 0) return [];
  for (const id of gone) {
    for (const folder of PAGES) rmSync(join(edition, folder, id), { recursive: true, force: true });
    removeFile(join(edition, DATA, `${id}.json`));
  }
  searchWithout(join(edition, SEARCHED), new Set(gone));
  for (const name of COLLECTIONS) rmSync(join(edition, name), { recursive: true, force: true });
  return gone;
}

function searchWithout(file: string, gone: ReadonlySet<string>): void {
  if (!existsSync(file)) return;
  const { batches, figures, updatedAt }: SearchSource = JSON.parse(readFileSync(file, 'utf8'));
  const without = <Value>(by: Readonly<Record<string, Value>>) =>
    Object.fromEntries(Object.entries(by).filter(([id]) => !gone.has(id)));
  const source: SearchSource = {
    batches: batches.map((batch) => ({ ...batch, cases: batch.cases.filter(({ id }) => !gone.has(id)) })),
    figures: without(figures),
    updatedAt: without(updatedAt),
  };
  const content = Buffer.from(JSON.stringify(source));
  replaceFile(file, content);
  for (const [ending, compress] of formsOf(file)) {
    if (existsSync(file + ending)) replaceFile(file + ending, compress(content));
  }
}

/** In one step: a reader has the one or the other, whole. */
function replaceFile(file: string, content: Buffer): void {
  writeFileSync(`${file}.new`, content);
  renameSync(`${file}.new`, file);
}

function removeFile(file: string): void {
  for (const ending of ['', ...formsOf(file).map(([each]) => each)]) rmSync(file + ending, { force: true });
}

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}
