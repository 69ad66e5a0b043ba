import { parseHanNumber } from '../han-number.ts';
import { rule } from '../rule.ts';

/** A small number with a measure word, right behind a list. */
const COUNT = /(?<=[^\d.．，。；：！？、（(\s第])(\d{1,2}|[三四五六七八九十]{1,3})(?:个|家|项|种|类|大(?!道)|座|所|条|名|地(?!区)|市(?!场))/gu;
const CLAUSE = /[，。；：！？（）()\s]/u;
/** Members that are no plain names: counted themselves, joined by 和, or left open by 等. */
const NOT_PLAIN = /[\d和与及等各每约近超共]|以及|其中/u;

export const listCount = rule('list-count', function* ({ cases }) {
  for (const { case: id, path, text } of cases.flatMap(({ paragraphs }) => paragraphs)) {
    if (!text.includes('、')) continue;
    for (const match of text.matchAll(COUNT)) {
      const [stated, numeral = ''] = match;
      const number = /^\d/.test(numeral) ? Number(numeral) : parseHanNumber(numeral);
      const members = listBefore(text, match.index);
      if (members === null || number === null || members === number) continue;
      const span = [match.index, match.index + stated.length] as const;
      yield { case: id, path, span, params: { listed: members, stated } };
    }
  }
});

/** How many members the list has that ends at `end`; `null` where it is no list that can be counted. */
function listBefore(text: string, end: number): number | null {
  const quoted = text.charAt(end - 1) === '”';
  const last = quoted ? end - 1 : end;
  let start = last;
  while (start > 0 && !CLAUSE.test(text.charAt(start - 1)) && text.charAt(start - 1) !== '“') start--;
  if (quoted !== (text.charAt(start - 1) === '“')) return null;
  const members = text.slice(start, last).split('、');
  const between = members.slice(1, -1);
  const longest = Math.max(0, ...between.map((member) => member.length));
  const final = members.at(-1) ?? '';
  if (members.length < 3 || final === '' || final.length > longest) return null;
  return members.slice(1).some((member) => NOT_PLAIN.test(member)) ? null : members.length;
}
