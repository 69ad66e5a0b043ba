import type { RegionCode, SectionKind, TopicKey } from '@fta/cases-core/schema';
import { PATHS } from '../content/paths.ts';
import { BASE_PATH, SITE_URL } from '../environment.ts';
import { type Language, pathIn } from '../texts/language.ts';

/** The address of a page in a language. */
export function hrefOf(language: Language, path: string): string {
  return `${BASE_PATH}${pathIn(language, path)}`;
}

/** A case, with the words it is to mark where there are some, as parameters of an address. */
export function hrefOfCase(language: Language, id: string, words = ''): string {
  return `${hrefOf(language, `${PATHS.case}${id}/`)}${words && `?${words}`}`;
}

/** The list with a filter set. */
export function hrefOfList(
  language: Language,
  filters: { batch?: string; provider?: string; region?: RegionCode; topic?: TopicKey; section?: SectionKind },
): string {
  return `${hrefOf(language, PATHS.list)}?${new URLSearchParams(filters)}`;
}

/** A file that is the same in every language. */
export function fileHref(name: string): string {
  return `${BASE_PATH}${name}`;
}

/** The whole address of a page, for those who read it elsewhere. */
export function wholeUrl(language: Language, path: string): string {
  return `${SITE_URL}${pathIn(language, path)}`;
}
