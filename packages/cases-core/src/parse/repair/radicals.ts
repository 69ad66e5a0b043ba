/**
 * Radicals and compatibility forms that stand for characters, as text layers of PDF files have them: ⼀ for 一. NFKC
 * undoes those of U+2F00 and U+F900; of the supplement it leaves out the ones that a font draws a character with.
 */
export const RADICAL = /[\u2E80-\u2FDF\uF900-\uFAFF]/gu;

const SUPPLEMENT: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from(
    '⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙'.matchAll(
      /(.)(.)/gu,
    ),
    ([, radical, character]) => [radical, character],
  ),
);

/** One character for one, so offsets stay those of the source. */
export function foldRadicals(source: string): string {
  return source.replace(RADICAL, (radical) => {
    const folded = SUPPLEMENT[radical] ?? radical.normalize('NFKC');
    return folded.length === 1 ? folded : radical;
  });
}
