import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Batch, parse } from '@fta/cases-core';
import { describe, expect, it } from 'vitest';
import { pdfFile } from '../support/pdf.ts';
import { ftaCases, temporaryFolder } from './fta-cases.ts';

/** Longer than a page, with a figure that the end of a line cuts. */
const LINES = [
  '海湾自贸片区联盟第一批最佳实践案例',
  ...['无纸通关新模式', '冷链货物一次查验', '保税物料分拨'].flatMap((title, at) => [
    `${at + 1}.${title}`,
    '（山东自贸试验区提供）',
    '一、主要做法',
    '（一）单证一次提交。',
    '企业在网上提交单证，海关、铁路共用一份资料，不再往返窗口。',
    '二、实践效果',
    `通关时间压缩75%，企业一年少跑窗口约三千余次，节省费用${at + 1}234.5万元。`,
  ]),
];
const bytes = pdfFile(LINES);
const digest = parse(LINES.join('\n\n')).batch;

const folder = temporaryFolder();
/** By its name no PDF. */
const pdf = folder.write('batch.md', bytes);
const cut = folder.write('batch.pdf', bytes.subarray(0, bytes.length / 2));

const read = (...args: string[]) => {
  const { status, stdout, stderr } = ftaCases(args);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout);
};

const shape = ({ title, cases }: Batch) => ({ title, cases });

describe('a PDF on the command line', () => {
  it('is parsed, told by its bytes and not by its name, with the place of every node on its pages', () => {
    const { batch, coverage, pages, signs } = read('parse', pdf, '--json', '--sources');
    expect(shape(batch)).toEqual(shape(digest));
    expect(coverage.leftovers).toEqual([]);
    expect(signs['/cases/0/title']).toBe('marker');
    const [place] = pages['/cases/2/sections/1/heading'];
    expect(place.page).toBeGreaterThan(1);
    expect(place.box.right).toBeGreaterThan(place.box.left);
  });

  it('is checked, converted, searched and counted, and read from stdin', () => {
    const out = join(folder.path, 'out.md');
    expect(ftaCases(['check', pdf])).toMatchObject({ status: 0, stdout: expect.stringContaining('0 error') });
    expect(ftaCases(['convert', pdf, '-o', out]).status).toBe(0);
    expect(shape(parse(readFileSync(out, 'utf8')).batch)).toEqual(shape(digest));
    expect(read('search', pdf, '海关', '--json').total).toBeGreaterThan(0);
    expect(read('stats', pdf, '--json').cases).toBe(digest.cases.length);
    const { status, stdout } = ftaCases(['parse', '-', '--json'], { input: bytes });
    expect(status).toBe(0);
    expect(shape(JSON.parse(stdout).batch)).toEqual(shape(digest));
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
