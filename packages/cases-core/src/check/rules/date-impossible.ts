import { rule } from '../rule.ts';

/** 1000年 and 20000年 are spans of time, not dates. */
const DATE = /(?<![\d.])((?:19|20)\d{2}[1-9]?)年(?:(\d{1,2})月(?:(\d{1,2})[日号])?)?/gu;
const LAST_YEAR = 2199;

export const dateImpossible = rule('date-impossible', function* ({ cases }) {
  for (const { case: id, path, text } of cases.flatMap(({ paragraphs }) => paragraphs)) {
    for (const match of text.matchAll(DATE)) {
      const [date, year, month, day] = match;
      if (exists(Number(year), Number(month ?? 1), Number(day ?? 1))) continue;
      yield { case: id, path, span: [match.index, match.index + date.length], params: { date } };
    }
  }
});

function exists(year: number, month: number, day: number): boolean {
  if (year > LAST_YEAR) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
