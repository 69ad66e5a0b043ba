import { rule } from '../rule.ts';

/** Measure words that count the members of a list right before them. */
const COUNTING = new Set(['个', '家', '项', '种', '类', '大', '座', '所', '条', '名', '地', '市', '方面', '大类']);
/** 两地 and 两大 are said of much. */
const FEWEST = 3;
/** No list is followed further back than this. */
const LONGEST = 300;
const CLAUSE_END = new Set('，。；：！？（）()“ ');
/** Members that are no plain names: counted themselves, joined by 和, or left open by 等. */
const NOT_PLAIN = /[\d和与及等各每约近超共]|其中/u;

export const listCount = rule('list-count', function* ({ cases }) {
  for (const { value, figures } of cases) {
    for (const { figure, site } of figures) {
      if (figure.qualifier !== 'exact' || figure.change !== null || !COUNTING.has(figure.unit)) continue;
      if (figure.value === null || figure.value < FEWEST) continue;
      const listed = membersBefore(site.text, figure.start);
      if (listed === null || listed === figure.value) continue;
      const span = [figure.start, figure.end] as const;
      yield { case: value.id, path: site.path, span, params: { listed, stated: figure.text } };
    }
  }
});

/** How many members the list has that ends at `end`; `null` where it is no list that can be counted. */
function membersBefore(text: string, end: number): number | null {
  const quoted = text.charAt(end - 1) === '”';
  const last = quoted ? end - 1 : end;
  let start = last;
  while (start > 0 && !CLAUSE_END.has(text.charAt(start - 1))) {
    start--;
    if (last - start > LONGEST) return null;
  }
  if (quoted !== (text.charAt(start - 1) === '“')) return null;
  const members = text.slice(start, last).split('、');
  const final = members.at(-1) ?? '';
  const longest = Math.max(0, ...members.slice(1, -1).map((member) => member.length));
  if (members.length < FEWEST || final === '' || final.length > longest) return null;
  return members.slice(1).some((member) => NOT_PLAIN.test(member)) ? null : members.length;
}
