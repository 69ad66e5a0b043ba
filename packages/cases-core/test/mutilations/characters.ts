import { type Mutilation, mapLines } from './mutilation.ts';

const shift = (text: string, pattern: RegExp): string =>
  text.replace(pattern, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

const isContentsLine = (line: string): boolean => line.includes('\t');

/** ０１２. */
export const fullWidthDigits: Mutilation = (text) => shift(text, /[0-9]/g);

/** ＴＥＵ. */
export const fullWidthLetters: Mutilation = (text) => shift(text, /[A-Za-z]/g);

/** Digits, letters, points and signs of percent: １２．５％. */
export const allFullWidth: Mutilation = (text) => shift(text, /[0-9A-Za-z.%+/]/g);

export const halfWidthBrackets: Mutilation = (text) => text.replaceAll('（', '(').replaceAll('）', ')');

export const fullWidthBrackets: Mutilation = (text) => text.replaceAll('(', '（').replaceAll(')', '）');

export const halfWidthPunctuation: Mutilation = (text) =>
  text.replace(/[，；：（）！？]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0));

/** `主要做法, 一是`: half-width with the space that Western typists put behind. */
export const halfWidthPunctuationSpaced: Mutilation = (text) =>
  mapLines(text, (line) => line.replace(/，(?=\p{Script=Han})/gu, ', ').replace(/；/g, '; '));

/** Han text and digits pushed apart, as OCR does, with NBSP or other blanks. */
export function spacedDigits(blank: string): Mutilation {
  return (text) =>
    mapLines(text, (line) =>
      isContentsLine(line)
        ? line
        : line
            .replace(/(?<=\p{Script=Han})(?=\d)|(?<=\d)(?=\p{Script=Han})/gu, blank)
            .replace(/(?<=\p{Script=Han}) /gu, blank),
    );
}

/** Blanks between Han characters, also inside headings and section words. */
export const ocrSpaces: Mutilation = (text, random) =>
  mapLines(text, (line) =>
    isContentsLine(line)
      ? line
      : line.replace(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, () => (random.chance(0.08) ? ' ' : '')),
  );

/** Characters nobody sees, anywhere behind the Markdown marks that open a line. */
export function sprinkled(characters: readonly string[]): Mutilation {
  return (text, random) =>
    mapLines(text, (line) => {
      const [marks] = /^[#*\s]*/.exec(line) ?? [''];
      const rest = [...line.slice(marks.length)];
      return marks + rest.map((c) => (random.chance(0.03) && c !== '*' ? random.pick(characters) + c : c)).join('');
    });
}

/** An invisible character at the head of every line, before any Markdown mark: files that were put together. */
export function atLineStarts(character: string): Mutilation {
  return (text) => mapLines(text, (line) => (line === '' ? line : character + line));
}

/** Straight quotes for curly ones stay words of the source; marks that Markdown reads get their backslash. */
export const escapedMarks: Mutilation = (text) =>
  text.replace(/^(#+ (?:\*\*)?\d+)\./gm, '$1\\.').replace(/^(?=[+-])/gm, '\\');
