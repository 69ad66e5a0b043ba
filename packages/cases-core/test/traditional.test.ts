import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { TRADITIONAL } from '../src/words/index.ts';
import { traditionalModule, traditionalPairs } from './support/traditional-characters.ts';

const file = new URL('../src/words/traditional.ts', import.meta.url);
const pairs = traditionalPairs();

describe('traditional characters', () => {
  test('are those of OpenCC', () => {
    const expected = traditionalModule(pairs);
    if (process.env.UPDATE) writeFileSync(file, expected);
    expect(readFileSync(file, 'utf8')).toBe(expected);
  });

  test('each become one character that stays as it is', () => {
    expect(TRADITIONAL).toHaveLength(2 * pairs.length);
    const keys = new Set(pairs.map((pair) => pair.charAt(0)));
    expect(keys.size).toBe(pairs.length);
    expect(pairs.filter((pair) => keys.has(pair.charAt(1)))).toEqual([]);
  });

  test.each(['後后', '發发', '髮发', '於于', '關关', '鐵铁', '彙汇', '匯汇', '隻只', '裏里'])('have %s', (pair) => {
    expect(pairs).toContain(pair);
  });

  test.each(['着', '像', '沈', '覆', '瞭', '里', '后', '只', '发'])(
    'have no %s, which simplified text has too',
    (kept) => {
      expect(pairs.filter((pair) => pair.startsWith(kept))).toEqual([]);
    },
  );
});
