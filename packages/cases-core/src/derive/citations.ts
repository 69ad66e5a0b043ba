import type { Citation } from '../schema/citation.ts';

/** A cited document in one paragraph: `start` and `end` are UTF-16 offsets in it. */
export type ExtractedCitation = Omit<Citation, 'path'>;

const OPEN = '《';
const CLOSE = '》';
/** No title is longer; an opening 《 without its 》 within this many characters is left alone. */
const TITLE_LIMIT = 300;

/** 〔2017〕65号 with the issuer's code before it. */
const ISSUED =
  '[\\u4e00-\\u9fffA-Za-z]{1,16}[ ]?[〔\\[［【（(﹝][ ]?\\d{4}[ ]?[〕\\]］】）)﹞][ ]?第?[ ]?\\d{1,5}[ ]?号';
/** 2023年第5号公告, 第12号令. */
const NUMBERED = '[\\u4e00-\\u9fff、 ]{0,30}(?:\\d{4}年)?[ ]?第[ ]?\\d{1,5}[ ]?号(?:公告|令)?';
/** JT/T 1422-2022, GB 19001-2016, T/CECS 100-2020, ISO 9001:2015. */
const STANDARD = '[A-Z]{1,6}(?:[/／][A-Z]{1,8})?[ ]?[A-Z]?\\d{1,6}(?:\\.\\d{1,3})?(?:[-—–:：][ ]?\\d{4})?';

const NUMBER = `(?:${ISSUED}|${NUMBERED}|${STANDARD})`;
const BRACKETED_AFTER = new RegExp(`[ ]?[（(〔\\[][ ]?(${NUMBER})(?:[ ]?[）)〕\\]]|(?=[，,；;]))`, 'y');
const BRACKETED_INSIDE = new RegExp(`[（(][ ]?(${NUMBER})[ ]?[）)]$`);
/** The longest bracketed number, to bound the search at the end of a title. */
const NUMBER_LIMIT = 60;

/**
 * Finds the documents a paragraph cites in 《…》, in text order. The outermost marks count: titles inside a title
 * (《关于〈…〉的通知》, or 《…《…》…》) are part of it.
 *
 * `documentNumber` is a number in brackets right after 》 (（署加发〔2017〕65号）) or at the end inside
 * (《…技术要求（JT/T 1422-2022）》), as the source writes it; `title` is what stands inside 《》 without that bracket.
 * `start` and `end` cover 《…》 and the bracket that follows it (as far as the number, where the bracket says more:
 * （国发〔2018〕38号，以下简称…）). An unbalanced mark yields no citation. Never throws.
 *
 * @param text one paragraph of plain text
 */
export function extractCitations(text: string): ExtractedCitation[] {
  const citations: ExtractedCitation[] = [];
  let start = text.indexOf(OPEN);
  let nextClose = -1;
  while (start >= 0) {
    if (nextClose < start) nextClose = text.indexOf(CLOSE, start);
    if (nextClose < 0) return citations;
    const close = nextClose - start < TITLE_LIMIT ? closingMark(text, start) : null;
    const citation = close === null ? null : citationAt(text, start, close);
    if (citation) citations.push(citation);
    start = text.indexOf(OPEN, citation?.end ?? start + 1);
  }
  return citations;
}

function citationAt(text: string, start: number, close: number): ExtractedCitation | null {
  const inside = text.slice(start + 1, close);
  const tail = inside.slice(-NUMBER_LIMIT);
  const within = BRACKETED_INSIDE.exec(tail);
  const title = (within ? inside.slice(0, inside.length - within[0].length) : inside).trim();
  if (!isPlain(title)) return null;
  BRACKETED_AFTER.lastIndex = close + 1;
  const after = BRACKETED_AFTER.exec(text);
  return {
    title,
    documentNumber: (after?.[1] ?? within?.[1])?.trim() ?? null,
    start,
    end: close + 1 + (after?.[0].length ?? 0),
  };
}

/** The 》 that matches the 《 at `open`; `null` where none does nearby, so that a 《 inside gets its turn. */
function closingMark(text: string, open: number): number | null {
  const limit = Math.min(text.length, open + TITLE_LIMIT);
  let depth = 0;
  for (let at = open; at < limit; at += 1) {
    if (text[at] === OPEN) depth += 1;
    if (text[at] === CLOSE) depth -= 1;
    if (depth === 0) return at;
  }
  return null;
}

function isPlain(title: string): boolean {
  return title !== '' && !/[\p{Cc}\p{Cs}\u2028\u2029]/u.test(title);
}
