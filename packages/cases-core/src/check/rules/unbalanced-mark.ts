import { rule } from '../rule.ts';

const PAIRS: readonly (readonly [open: string, close: string])[] = [
  ['“', '”'],
  ['‘', '’'],
  ['（', '）'],
  ['(', ')'],
  ['《', '》'],
  ['〈', '〉'],
  ['【', '】'],
  ['〔', '〕'],
  ['「', '」'],
  ['『', '』'],
  ['[', ']'],
];
const CLOSE_OF = new Map(PAIRS);
const OPEN_OF = new Map(PAIRS.map(([open, close]) => [close, open]));
const ANY_MARK = new RegExp(`[${PAIRS.flat().map((mark) => `\\${mark}`).join('')}"]`, 'g');
/** OCR mixes the widths of brackets: either closes the other. */
const SAME_MARK: ReadonlyMap<string, string> = new Map([
  ['(', '（'],
  [')', '）'],
]);

export const unbalancedMark = rule('unbalanced-mark', function* ({ cases }) {
  for (const { value, path: casePath, paragraphs, titles } of cases) {
    for (const { case: id, path, text } of [...titles, ...paragraphs]) {
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

/** Offset of the first mark without a partner, or that closes across another pair; `null` where all is well. */
function findUnbalanced(text: string): number | null {
  const open: { mark: string; at: number }[] = [];
  let straight: number | null = null;
  for (const match of text.matchAll(ANY_MARK)) {
    const at = match.index;
    const mark = SAME_MARK.get(match[0]) ?? match[0];
    if (mark === '"') straight = straight === null ? at : null;
    else if (CLOSE_OF.has(mark)) open.push({ mark, at });
    else if (open.at(-1)?.mark === OPEN_OF.get(mark)) open.pop();
    else if (!isApostrophe(mark, text, at) && !isListMarker(mark, text, at)) {
      return crossed(open, OPEN_OF.get(mark)) ?? at;
    }
  }
  return open[0]?.at ?? straight;
}

/** Where the partner is open but another mark stands open inside, that other one is at fault. */
function crossed(open: readonly { mark: string; at: number }[], partner: string | undefined): number | null {
  return open.some(({ mark }) => mark === partner) ? (open.at(-1)?.at ?? null) : null;
}

function isApostrophe(mark: string, text: string, at: number): boolean {
  return mark === '’' && /[A-Za-z]/.test(text.charAt(at - 1));
}

function isListMarker(mark: string, text: string, at: number): boolean {
  return mark === '）' && /(?:^|[。；：;:，,\s])(?:\d{1,2}|[a-zA-Z]|[一二三四五六七八九十]{1,3})$/u.test(text.slice(Math.max(0, at - 4), at));
}
