import { REGIONS } from '@fta/cases-core/schema';
import { describe, expect, it } from 'vitest';
import { compareUnits, unitSlug } from '../content/units.ts';
import { TILES } from '../parts/tiles.ts';
import { fill } from '../texts/fill.ts';
import { TEXTS } from '../texts/texts.ts';

interface Tree {
  readonly [name: string]: string | Tree;
}

/** Every text under its path. */
function textsIn(tree: Tree, path = ''): [path: string, text: string][] {
  return Object.entries(tree).flatMap(([name, value]) =>
    typeof value === 'string' ? [[`${path}/${name}`, value] as [string, string]] : textsIn(value, `${path}/${name}`),
  );
}

const namesIn = (text: string) => [...text.matchAll(/\{(\w+)/gu)].map(([, name]) => name).sort();

describe('texts', () => {
  const zh = new Map(textsIn(TEXTS.zh));
  const en = new Map(textsIn(TEXTS.en));

  it('say the same things in both languages', () => {
    expect([...en.keys()]).toEqual([...zh.keys()]);
  });

  it('have the same gaps in both languages', () => {
    const gaps = (texts: ReadonlyMap<string, string>) => [...texts].map(([path, text]) => [path, namesIn(text)]);
    expect(gaps(en)).toEqual(gaps(zh));
  });

  it('are filled in, with the word for one or for several', () => {
    expect(fill('{count|case|cases} of {name}', { count: 1, name: 'A' })).toBe('1 case of A');
    expect(fill('{count|case|cases}', { count: '1,000' })).toBe('1,000 cases');
  });
});

describe('tiles', () => {
  it('hold every province-level division once, each in a place of its own', () => {
    expect(TILES.map(({ region }) => region).sort()).toEqual(REGIONS.map(({ code }) => code));
    expect(new Set(TILES.map(({ row, column }) => `${row} ${column}`)).size).toBe(REGIONS.length);
    expect(new Set(TILES.map(({ abbreviation }) => abbreviation)).size).toBe(REGIONS.length);
  });
});

describe('units', () => {
  it('stand in addresses as letters, digits and hyphens, each for itself', () => {
    const units = ['%', '元', '小时', '小时/箱', '万平方米', 'TEU', '㎡', ''];
    const slugs = units.map(unitSlug);
    for (const slug of slugs) expect(slug).toMatch(/^[a-z][a-z\d-]*$/u);
    expect(new Set(slugs).size).toBe(units.length);
  });

  it('stay in their places', () => {
    expect(['箱', '元', '%', '宗', '小时'].sort(compareUnits)).toEqual(['%', '元', '小时', '宗', '箱']);
  });
});
