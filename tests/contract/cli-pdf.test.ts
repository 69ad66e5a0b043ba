import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Batch, parse } from '@fta/cases-core';
import { describe, expect, it } from 'vitest';
import { outlineOf } from '../../packages/cases-office/test/documents/outline.ts';
import { PDF_VARIANTS } from '../../packages/cases-office/test/documents/pdf-variants.ts';
import { ftaCases, temporaryFolder } from './fta-cases.ts';

const digest = parse(readFileSync(new URL('../../examples/batches/yellow-river-1.md', import.meta.url), 'utf8')).batch;
const [official] = Object.values(PDF_VARIANTS);
const bytes = official?.(outlineOf(digest)) ?? new Uint8Array();

const folder = temporaryFolder();
/** By its name no PDF. */
const pdf = folder.write('batch.md', bytes);
const cut = folder.write('batch.pdf', bytes.subarray(0, bytes.length / 2));

const read = (...args: string[]) => {
  const { status, stdout, stderr } = ftaCases(args);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout);
};

const titles = ({ cases }: Batch) => cases.map(({ number, title }) => [number, title]);

describe('a PDF on the command line', () => {
  it('is parsed, told by its bytes and not by its name, with the place of every node on its pages', () => {
    const { batch, coverage, pages, signs } = read('parse', pdf, '--json', '--sources');
    expect(titles(batch)).toEqual(titles(digest));
    expect(coverage.leftovers).toEqual([]);
    expect(signs['/cases/0/title']).toBe('marker');
    const [place] = pages['/cases/1/title'];
    expect(place.page).toBeGreaterThan(1);
    expect(place.box.right).toBeGreaterThan(place.box.left);
  });

  it('is checked, converted, searched and counted, and read from stdin', () => {
    const out = join(folder.path, 'out.md');
    expect(ftaCases(['check', pdf]).stdout).toMatch(/batch\.md:\d+:\d+/u);
    expect(ftaCases(['convert', pdf, '-o', out]).status).toBe(0);
    expect(titles(parse(readFileSync(out, 'utf8')).batch)).toEqual(titles(digest));
    expect(read('search', pdf, '海关', '--json').total).toBeGreaterThan(0);
    expect(read('stats', pdf, '--json').cases).toBe(digest.cases.length);
    const { status, stdout } = ftaCases(['parse', '-', '--json'], { input: bytes });
    expect(status).toBe(0);
    expect(titles(JSON.parse(stdout).batch)).toEqual(titles(digest));
  });

  it('that is cut short is refused in one line, in both languages', () => {
    expect(ftaCases(['parse', cut, '--lang', 'en'])).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(/^.*batch\.pdf is a .*PDF.*: .*again\n$/u),
    });
    expect(ftaCases(['parse', cut, '--lang', 'zh']).stderr).toMatch(/^.*batch\.pdf .*PDF.*重新.*\n$/u);
  });
});
