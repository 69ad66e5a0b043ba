/** Ids are no longer than this. */
const LONGEST = 80;

/** The id that a case starts with: `<batch id>-<number, at least two digits>`. */
export function firstCaseId(batchId: string, number: number): string {
  return `${batchId}-${String(number).padStart(2, '0')}`;
}

/** The id, or with a copy number behind it where it is taken. */
export function freeId(id: string, taken: ReadonlySet<string | null>): string {
  let [free, copy] = [id, 1];
  while (taken.has(free)) free = withEnding(id, `-${++copy}`);
  return free;
}

function withEnding(id: string, ending: string): string {
  return id.slice(0, LONGEST - ending.length).replace(/-$/, '') + ending;
}
