import { rule } from '../rule.ts';

const PAIRS = ['“”', '‘’', '（）', '《》', '〈〉', '【】', '〔〕', '「」', '『』', '[]', '()'] as const;
const CLOSE_OF = new Map(PAIRS.map((pair) => [pair.charCodeAt(0), pair.charCodeAt(1)]));
const [OPENS, CLOSES, QUOTES] = [1, 2, 3];
/** What each UTF-16 unit does: looked up for every character of a batch. */
const ROLES = new Uint8Array(0x10000);
for (const [open, close] of CLOSE_OF) {
  ROLES[open] = OPENS;
  ROLES[close] = CLOSES;
}
ROLES['"'.charCodeAt(0)] = QUOTES;

interface OpenMark {
  readonly close: number;
  readonly at: number;
}

export const unbalancedMark = rule('unbalanced-mark', function* ({ cases }) {
  for (const { value, path: casePath, texts } of cases) {
    for (const { case: id, path, text } of texts) {
      const at = findUnbalanced(text);
      if (at !== null) yield { case: id, path, span: [at, at + 1], params: { mark: text.charAt(at) } };
    }
    for (const [i, { title }] of value.citations.entries()) {
      const at = findUnbalanced(title);
      const path = `${casePath}/citations/${i}/title`;
      if (at !== null) yield { case: value.id, path, span: [at, at + 1], params: { mark: title.charAt(at) } };
    }
  }
});

/** Offset of the first mark without a partner, or that stands across another pair; `null` where all is well. */
function findUnbalanced(text: string): number | null {
  const open: OpenMark[] = [];
  let straight: number | null = null;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const role = ROLES[code];
    if (role === 0) continue;
    if (role === OPENS) open.push({ close: widened(CLOSE_OF.get(code) ?? code), at });
    else if (role === QUOTES) straight = straight === null ? at : null;
    else {
      const innermost = open.at(-1);
      if (innermost?.close === widened(code)) open.pop();
      else if (!isNoMark(text, at)) return innermost && isOpen(open, widened(code)) ? innermost.at : at;
    }
  }
  return open[0]?.at ?? straight;
}

/** Apart, since a closure in the loop over characters costs an allocation for each of them. */
function isOpen(open: readonly OpenMark[], close: number): boolean {
  return open.some((mark) => mark.close === close);
}

/** Round brackets of either width close each other: sources mix them. */
function widened(code: number): number {
  return code === 0x29 ? 0xff09 : code;
}

/** The apostrophe of it’s, and the bracket of a marker such as 1） or a). */
function isNoMark(text: string, at: number): boolean {
  if (text.charAt(at) === '’') return /[A-Za-z]/.test(text.charAt(at - 1));
  if (!/[)）]/.test(text.charAt(at))) return false;
  return /(?:^|[。；：;:，,\s])(?:\d{1,2}|[a-zA-Z]|[一二三四五六七八九十]{1,3})$/u.test(
    text.slice(Math.max(0, at - 4), at),
  );
}
