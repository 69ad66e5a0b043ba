import type { Batch } from '../schema/batch.ts';
import type { Case } from '../schema/case.ts';

/** The place where a case is read. */
export interface CitedPlace {
  /** Whole address of the case. */
  readonly url?: string;
  /** Its pages in the printed batch: `12` or `12—14`. */
  readonly pages?: string | null;
}

/** The citation of a case, by GB/T 7714-2015 and as an entry of BibTeX. */
export interface CaseCitation {
  readonly text: string;
  readonly bibtex: string;
}

/**
 * Cites a case as a part of its batch, a compilation (`G`), online where there is an address. What is not known is
 * left out.
 *
 * @example
 * ```js
 * import { citeCase, parse } from '@fta/cases-core';
 *
 * const { batch } = parse('# 1. 无纸通关新模式\n（山东自贸试验区提供）\n## 一、主要做法\n海关、铁路共用资料。');
 * const { text } = citeCase(batch.cases[0], { ...batch, title: '最佳实践案例', year: 2024 }, { pages: '12' });
 * console.log(text); // 山东自贸试验区. 无纸通关新模式[G]//最佳实践案例. 2024: 12.
 * ```
 */
export function citeCase(
  { id, title, provider }: Case,
  { title: compilation, issuer, year }: Omit<Batch, 'cases'>,
  { url = '', pages }: CitedPlace = {},
): CaseCitation {
  const known = { year: String(year ?? ''), pages: pages ?? '' };
  const part = joined('. ', provider.name, `${title}[G${url && '/OL'}]`);
  const whole = joined('. ', issuer, compilation, joined(': ', known.year, known.pages), url);
  return {
    text: `${joined('//', part, whole)}.`,
    bibtex: bibtexEntry('incollection', id, {
      author: inBraces(provider.name),
      title: inBraces(title),
      booktitle: inBraces(compilation),
      editor: inBraces(issuer),
      year: known.year,
      pages: known.pages.replace('—', '--'),
      url,
    }),
  };
}

/** An entry of BibTeX with the fields that say something. */
export function bibtexEntry(type: string, key: string, fields: Readonly<Record<string, string>>): string {
  const stated = Object.entries(fields).filter(([, value]) => value !== '');
  return `@${type}{${key},\n${stated.map(([name, value]) => `  ${name} = {${value}},\n`).join('')}}\n`;
}

/** A name or title in BibTeX that is kept as it is written; what TeX would take for a command stands for itself. */
export function inBraces(text: string): string {
  const literal = text.replace(/[\\{}]/gu, '').replace(/[#$%&_]/gu, '\\$&');
  return literal && `{${literal}}`;
}

function joined(separator: string, ...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(separator);
}
