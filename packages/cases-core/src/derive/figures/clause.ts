const CLAUSE_BREAKS = '，。；：！？,;!?\n';

/** Start of the clause that `at` stands in, at most `reach` characters back and not before `floor`. */
export function clauseStart(text: string, at: number, floor: number, reach: number, breaks = CLAUSE_BREAKS): number {
  const first = Math.max(floor, at - reach, 0);
  let start = at;
  while (start > first && !breaks.includes(text.charAt(start - 1))) start -= 1;
  return start;
}
