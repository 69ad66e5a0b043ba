import { titleKey } from '../text/title-key.ts';
import type { CaseView, CheckContext, ContentsEntry } from './context.ts';

/** How the contents list and the titles of the cases go together. */
export interface ContentsMatch {
  /** Entries and cases that belong together and are worded differently. */
  readonly different: readonly { readonly entry: ContentsEntry; readonly found: CaseView }[];
  readonly withoutCase: readonly ContentsEntry[];
  readonly unlisted: readonly CaseView[];
}

const NOTHING: ContentsMatch = { different: [], withoutCase: [], unlisted: [] };
const matches = new WeakMap<CheckContext, ContentsMatch>();

/** Pairs the entries of the contents list with the cases, by words first; where these differ by number, or by position if there is none. */
export function matchContents(context: CheckContext): ContentsMatch {
  const known = matches.get(context);
  if (known) return known;
  const match = context.contents?.length ? pair(context.contents, context.cases) : NOTHING;
  matches.set(context, match);
  return match;
}

function pair(entries: readonly ContentsEntry[], cases: readonly CaseView[]): ContentsMatch {
  const open = new Set(cases);
  const byWords = new Map<string, CaseView[]>();
  for (const view of cases) {
    const words = titleKey(view.value.title);
    const others = byWords.get(words);
    if (others) others.push(view);
    else byWords.set(words, [view]);
  }
  const unmatched = entries.filter((entry) => {
    const found = byWords.get(titleKey(entry.title))?.shift();
    return !(found && open.delete(found));
  });

  const byNumber = new Map([...open].map((view) => [view.value.number, view]));
  const different: { entry: ContentsEntry; found: CaseView }[] = [];
  const withoutCase = unmatched.filter((entry) => {
    const found = entry.number === null ? cases[entries.indexOf(entry)] : byNumber.get(entry.number);
    if (!found || !open.delete(found)) return true;
    different.push({ entry, found });
    return false;
  });
  return { different, withoutCase, unlisted: [...open] };
}
