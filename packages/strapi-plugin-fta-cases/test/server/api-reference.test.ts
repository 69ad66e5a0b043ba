import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { apiTables } from './api-tables.ts';

const START = '<!-- routes and parameters of the contract -->\n';
const END = '<!-- end -->\n';

/** The text with what stands between the marks in its place. */
function withTables(text: string, tables: string): string {
  const [before, rest] = text.split(START);
  const [, after] = rest?.split(END) ?? [];
  if (before === undefined || after === undefined) throw new Error(`there is no ${START}…${END}`);
  return `${before}${START}\n${tables}\n\n${END}${after}`;
}

describe('the API reference', () => {
  it.each([
    ['README.md', 'en'],
    ['README.zh-CN.md', 'zh'],
  ] as const)('%s has every route and parameter; UPDATE=1 writes them anew', (name, language) => {
    const file = new URL(`../../${name}`, import.meta.url);
    const expected = withTables(readFileSync(file, 'utf8'), apiTables(language));
    if (process.env.UPDATE) writeFileSync(file, expected);
    expect(readFileSync(file, 'utf8')).toBe(expected);
  });
});
