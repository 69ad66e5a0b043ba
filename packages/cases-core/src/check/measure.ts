const CLAUSE_END = new Set('，。；：！？,;:!?“”（）()');
/** No clause is followed further back than this. */
const REACH = 60;

/** The words between the beginning of a clause and an offset in it, without spaces. */
export function wordsBefore(text: string, offset: number): string {
  let start = offset;
  while (start > 0 && offset - start < REACH && !CLAUSE_END.has(text.charAt(start - 1))) start--;
  return text.slice(start, offset).replaceAll(' ', '');
}

const OPENING =
  /^(?:(?:截至|截止|到|自|从|至)?\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:上半年|下半年|年?[初底末])?(?:以来)?|截至目前|目前|现在|如今|据统计|其中|全年|同时|并且|并|且|已|累计|共计|合计|总计|共|实现|完成|年均)+/u;

/** Words that lead from a measure to its value, by their last character, since few of them can end a given clause. */
const LINKING = byLastCharacter(
  '已经 已 将 约为 约 近 接近 超过 超 逾 达到 达 突破 高达 为 是 至 到 仅 仅为 仅需 只需 需要 需 有 共计 共 合计 累计 不足 不到 了 可 ' +
    '降低 下降 减少 压缩 缩短 精简 提高 提升 增加 增长 拓展 扩大 延长 降 增 减 升 涨',
);

function byLastCharacter(words: string): ReadonlyMap<string, readonly string[]> {
  const lists = new Map<string, string[]>();
  for (const word of words.split(' ')) lists.set(word.slice(-1), [...(lists.get(word.slice(-1)) ?? []), word]);
  for (const list of lists.values()) list.sort((a, b) => b.length - a.length);
  return lists;
}

/** What the words before a figure say it measures: dates, 累计 and verbs taken off. Empty where nothing is left. */
export function measureIn(words: string): string {
  let measure = words.replace(OPENING, '');
  let link = linkAtEnd(measure);
  while (link) {
    measure = measure.slice(0, -link.length);
    link = linkAtEnd(measure);
  }
  return measure;
}

function linkAtEnd(words: string): string | undefined {
  return LINKING.get(words.slice(-1))?.find((link) => words.endsWith(link));
}
