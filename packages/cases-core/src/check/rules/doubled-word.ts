import { rule } from '../rule.ts';
import { isHan } from '../words.ts';

const [SHORTEST, LONGEST] = [2, 8];
/** Words that good style repeats, or whose repeat belongs to the next word. */
const REDUPLICATED = /^(?:一|很多|许多|非常|特别|越来)/u;

export const doubledWord = rule('doubled-word', function* ({ cases }) {
  for (const { paragraphs, titles } of cases) {
    for (const { case: id, path, text } of [...titles, ...paragraphs]) {
      let last = 0;
      for (const [start, length] of findRepeats(text)) {
        const word = text.slice(start, start + length);
        if (start < last || isFine(word, text.slice(start + 2 * length))) continue;
        last = start + 2 * length;
        yield { case: id, path, span: [start, last], params: { word } };
      }
    }
  }
});

function isFine(word: string, behind: string): boolean {
  return REDUPLICATED.test(word) || (word === '企业' && behind.startsWith('家'));
}

/** Stretches of Han characters that come twice in a row, as start and length, in order of place. */
function findRepeats(text: string): [start: number, length: number][] {
  const repeats: [number, number][] = [];
  for (let length = SHORTEST; length <= LONGEST; length++) {
    let run = 0;
    for (let i = 0; i + length < text.length; i++) {
      run = text.charCodeAt(i) === text.charCodeAt(i + length) ? run + 1 : 0;
      if (run < length) continue;
      const start = i - length + 1;
      if (isWord(text, start, length)) repeats.push([start, length]);
      run = 0;
    }
  }
  return repeats.sort(([a, la], [b, lb]) => a - b || la - lb);
}

/** Han throughout, and not one character over and over. */
function isWord(text: string, start: number, length: number): boolean {
  let varied = false;
  for (let i = start; i < start + length; i++) {
    if (!isHan(text.charCodeAt(i))) return false;
    if (text.charCodeAt(i) !== text.charCodeAt(start)) varied = true;
  }
  return varied;
}
