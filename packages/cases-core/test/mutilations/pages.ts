import type { Random } from '../support/random.ts';
import { isHeading, type Mutilation } from './mutilation.ts';

/** How a page number is printed. */
export const PAGE_NUMBERS = {
  '— 2 —': (page) => `— ${page} —`,
  '- 2 -': (page) => `- ${page} -`,
  '-2-': (page) => `-${page}-`,
  '－ 2 －': (page) => `－ ${page} －`,
  '–2–': (page) => `–${page}–`,
  '第 2 页': (page) => `第 ${page} 页`,
  '第2页 共100页': (page) => `第${page}页 共100页`,
  第二页: (page) => `第${hanNumber(page)}页`,
  '2': (page) => `${page}`,
  '·2·': (page) => `·${page}·`,
  '• 2 •': (page) => `• ${page} •`,
  'Page 2': (page) => `Page ${page}`,
  'Page 2 of 100': (page) => `Page ${page} of 100`,
  '2/100': (page) => `${page}/100`,
  '2 / 100': (page) => `${page} / 100`,
  '[2]': (page) => `[${page}]`,
  '～2～': (page) => `～${page}～`,
} as const satisfies Record<string, (page: number) => string>;

export type PageNumberShape = keyof typeof PAGE_NUMBERS;

interface Pages {
  shape: PageNumberShape | null;
  /** Printed at the head of every page. */
  header?: string;
  /** Between the parts of a page break: blank lines, one line end, a form feed. */
  gap?: '\n\n' | '\n' | '\n\f\n';
}

const PAGE_LENGTH = 480;

/**
 * Breaks the document into pages: page numbers and running headers in the middle of sentences and between paragraphs.
 * No break falls behind the end of a sentence, where nobody could tell that the paragraph goes on,
 * and a number without any dress never falls between two digits, where it could not be told from them.
 */
export function pageBreaks({ shape, header, gap = '\n\n' }: Pages): Mutilation {
  return (text, random) => {
    let page = 2;
    let room = PAGE_LENGTH;
    const pageBreak = (): string => {
      const number = shape === null ? [] : [PAGE_NUMBERS[shape](page)];
      page += 1;
      room = PAGE_LENGTH;
      return [...number, ...(header === undefined ? [] : [header])].join(gap);
    };
    const lines = text.split('\n').map((line) => {
      room -= line.length;
      if (room > 0 || !breakable(line)) return line;
      if (random.chance(0.2)) return `${line}${gap}${pageBreak()}`;
      const cut = cutIn(line, shape === '2', random);
      return [line.slice(0, cut), pageBreak(), line.slice(cut)].join(gap);
    });
    return lines.join('\n');
  };
}

function breakable(line: string): boolean {
  return line.length > 60 && !isHeading(line) && !line.includes('\t');
}

function cutIn(line: string, awayFromNumbers: boolean, random: Random): number {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const cut = 10 + random.below(line.length - 20);
    const around = line.slice(cut - 2, cut + 2);
    const sentenceEnds = /[。！？；：:;][”’）)]*$/.test(line.slice(0, cut));
    if (!sentenceEnds && !(awayFromNumbers && /\d/.test(around))) return cut;
  }
  throw new Error(`no place for a page break in “${line}”`);
}

function hanNumber(value: number): string {
  const digits = [...'零一二三四五六七八九'];
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];
  const high = hundreds > 0 ? `${digits[hundreds]}百${tens === 0 && ones > 0 ? '零' : ''}` : '';
  const middle = tens > 0 ? `${tens === 1 && hundreds === 0 ? '' : digits[tens]}十` : '';
  return `${high}${middle}${ones > 0 ? digits[ones] : ''}`;
}
