import { fileURLToPath } from 'node:url';
import type { TextPlace } from '@fta/cases-core/rest';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What the characters are of a font that is not in the file. */
const CMAPS = fileURLToPath(new URL('../../cmaps/', import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs')));

interface Run {
  readonly text: string;
  readonly left: number;
  readonly width: number;
  /** Half way up its characters. */
  readonly middle: number;
}

/** The words of a PDF at a place: characters whose middle lies in the boxes, as a reader that is not ours has them. */
export type WordsAt = (places: TextPlace['pages']) => string;

export async function readWords(bytes: Uint8Array): Promise<WordsAt> {
  const document = await getDocument({ data: Uint8Array.from(bytes), cMapUrl: CMAPS, cMapPacked: true }).promise;
  const pages: Run[][] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(
      items.flatMap((item): Run[] => {
        if (!('str' in item)) return [];
        const [, , , , left = 0, baseline = 0] = item.transform as number[];
        return [{ text: item.str, left, width: item.width, middle: baseline + item.height / 2 }];
      }),
    );
  }
  await document.destroy();
  return (places) => places.map(({ page, box }) => wordsIn(pages[page - 1] ?? [], box)).join('');
}

function wordsIn(runs: readonly Run[], { left, right, bottom, top }: TextPlace['pages'][number]['box']): string {
  const inside = runs.filter(({ middle }) => middle > bottom && middle < top);
  return inside
    .flatMap(({ text, left: from, width }) => {
      const characters = [...text];
      return characters.filter((_, at) => {
        const middle = from + ((at + 0.5) * width) / characters.length;
        return middle > left && middle < right;
      });
    })
    .join('');
}
