import { REVIEW_STATES, type ReviewState } from '../../../shared/workflow.ts';
import type { CaseRow } from './selection.ts';

/** Which cases of a batch are shown: those that wait for the person, all, or those in a state. */
export type Show = 'mine' | 'all' | ReviewState;
const SHOWS: readonly Show[] = ['mine', 'all', ...REVIEW_STATES];

/** What each column is sorted by. */
const KEYS = {
  number: (row: CaseRow) => row.number,
  title: (row: CaseRow) => row.title,
  provider: (row: CaseRow) => row.provider,
  state: (row: CaseRow) => REVIEW_STATES.indexOf(row.reviewState),
  completeness: ({ completeness: { present, wanted } }: CaseRow) => present - wanted,
  blockers: (row: CaseRow) => row.refusals.length,
  warnings: ({ findings }: CaseRow) => findings.error + findings.warning,
  comments: (row: CaseRow) => row.openComments,
} as const satisfies Record<string, (row: CaseRow) => string | number>;

export type SortKey = keyof typeof KEYS;
export const SORT_KEYS = Object.keys(KEYS) as SortKey[];

/** What of a batch is shown, and in which order, as the address of the page has it. */
export interface Worklist {
  readonly show: Show;
  readonly search: string;
  readonly sort: SortKey;
  readonly descending: boolean;
}

const PLAIN: Worklist = { show: 'all', search: '', sort: 'number', descending: false };

/** Reads the address; what it does not know is as if it were not there. */
export function readWorklist(params: URLSearchParams): Worklist {
  const sort = params.get('sort') ?? '';
  const key = sort.replace(/^-/, '');
  return {
    show: SHOWS.find((show) => show === params.get('show')) ?? PLAIN.show,
    search: params.get('q') ?? PLAIN.search,
    sort: SORT_KEYS.find((known) => known === key) ?? PLAIN.sort,
    descending: sort.startsWith('-') && SORT_KEYS.some((known) => known === key),
  };
}

/** The address of a worklist; what is as always is left out. */
export function worklistParams({ show, search, sort, descending }: Worklist): URLSearchParams {
  const params = new URLSearchParams();
  if (show !== PLAIN.show) params.set('show', show);
  if (search !== PLAIN.search) params.set('q', search);
  if (sort !== PLAIN.sort || descending) params.set('sort', `${descending ? '-' : ''}${sort}`);
  return params;
}

/** The cases that a worklist shows, in its order; equal ones in the order of their numbers. */
export function listed(cases: readonly CaseRow[], { show, search, sort, descending }: Worklist): CaseRow[] {
  const shown = cases.filter((row) => isShown(row, show) && isFound(row, search));
  const direction = descending ? -1 : 1;
  return shown.toSorted((a, b) => direction * compare(KEYS[sort](a), KEYS[sort](b)) || a.number - b.number);
}

/** The worklist that a page was opened from, as links to cases tell it; all cases where they tell none. */
export function worklistOf(state: unknown): Worklist {
  const from = typeof state === 'object' && state !== null && 'worklist' in state ? state.worklist : null;
  const query = typeof from === 'string' && from.includes('?') ? from.slice(from.indexOf('?')) : '';
  return readWorklist(new URLSearchParams(query));
}

/**
 * The case behind one in the order of a worklist that waits for the person, else the first that does; `undefined` where no
 * other one waits.
 */
export function nextWaiting(cases: readonly CaseRow[], worklist: Worklist, documentId: string): CaseRow | undefined {
  const inOrder = listed(cases, worklist);
  const here = inOrder.findIndex((row) => row.documentId === documentId);
  const behindFirst = [...inOrder.slice(here + 1), ...inOrder.slice(0, here + 1)];
  return behindFirst.find((row) => row.documentId !== documentId && isShown(row, 'mine'));
}

/** A case among those of a worklist. */
export interface Neighbourhood {
  /** Its place in the list, counted from 1; `null` where it is not in it any more, after a step say. */
  readonly place: number | null;
  readonly count: number;
  readonly previous: CaseRow | null;
  readonly next: CaseRow | null;
}

/** Where a case stands in a worklist, and what comes before and behind it there. */
export function neighbourhood(cases: readonly CaseRow[], worklist: Worklist, documentId: string): Neighbourhood {
  const inList = new Set(listed(cases, worklist));
  const all = listed(cases, { ...worklist, show: 'all', search: '' });
  const here = all.findIndex((row) => row.documentId === documentId);
  const before = all.slice(0, Math.max(0, here)).filter((row) => inList.has(row));
  const row = all[here];
  return {
    place: row && inList.has(row) ? before.length + 1 : null,
    count: inList.size,
    previous: before.at(-1) ?? null,
    next: all.slice(here + 1).find((each) => inList.has(each)) ?? null,
  };
}

export function isShown({ next, reviewState }: Pick<CaseRow, 'next' | 'reviewState'>, show: Show): boolean {
  if (show === 'mine') return next !== null;
  return show === 'all' || reviewState === show;
}

/** Every word is in the title or the provider, or is the number. */
function isFound({ number, title, provider }: CaseRow, search: string): boolean {
  const text = folded(`${title} ${provider}`);
  return folded(search)
    .split(/\s/)
    .every((word) => text.includes(word) || word === String(number));
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'zh-Hans');
}
