import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Batch, parse } from '@fta/cases-core';
import { describe, expect, it } from 'vitest';
import { pageFile, wordFile } from '../support/word.ts';
import { ftaCases, temporaryFolder } from './fta-cases.ts';

const LINES = [
  '海湾自贸片区联盟第一批最佳实践案例',
  '1.无纸通关新模式',
  '（山东自贸试验区提供）',
  '一、主要做法',
  '（一）单证一次提交。',
  '企业在网上提交单证，海关、铁路共用一份资料。',
  '二、实践效果',
  '通关时间由24小时缩短至6小时，压缩75%。',
];
const DELETED = '<w:p><w:del w:id="1"><w:r><w:delText>三、旧的打算</w:delText></w:r></w:del></w:p>';

const folder = temporaryFolder();
/** By its name no Word document. */
const word = folder.write('batch.md', wordFile(LINES, DELETED));
const page = folder.write('batch.txt', pageFile(LINES));
const markdown = folder.write('batch.docx', LINES.join('\n\n'));

const read = (...args: string[]) => {
  const { status, stdout, stderr } = ftaCases(args);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout);
};

const shape = ({ title, cases }: Batch) => ({ title, cases });

describe('a Word document on the command line', () => {
  it('is parsed as the same text is, told by its bytes and not by its name', () => {
    const { batch, coverage, diagnostics, signs } = read('parse', word, '--json', '--sources');
    expect(shape(batch)).toEqual(shape(parse(LINES.join('\n\n')).batch));
    expect(shape(read('parse', markdown, '--json').batch)).toEqual(shape(batch));
    expect(coverage.leftovers).toEqual([]);
    expect(diagnostics.map(({ ruleId }: { ruleId: string }) => ruleId)).toContain('tracked-deletion');
    expect(signs['/cases/0/title']).toBe('marker');
  });

  it('is parsed as a web page of the same words is', () => {
    const { batch, coverage } = read('parse', page, '--json');
    expect(shape(batch)).toEqual(shape(parse(LINES.join('\n\n')).batch));
    expect(coverage.leftovers).toEqual([]);
  });

  it('has its findings by the line, which is a paragraph', () => {
    const { status, stdout } = ftaCases(['check', word]);
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /batch\.md:\d+:\d+ {2}warning {2}A tracked change deletes “三、旧的打算”: left out {2}tracked-deletion/u,
    );
  });

  it('is converted, searched, counted, and read from stdin', () => {
    const out = join(folder.path, 'out.md');
    expect(ftaCases(['convert', word, '-o', out]).status).toBe(0);
    expect(parse(readFileSync(out, 'utf8')).batch.cases).toHaveLength(1);
    expect(read('search', word, '海关', '--json').total).toBe(1);
    expect(read('stats', word, '--json').cases).toBe(1);
    const { status, stdout } = ftaCases(['parse', '-', '--json'], { input: wordFile(LINES) });
    expect(status).toBe(0);
    expect(JSON.parse(stdout).batch.cases).toHaveLength(1);
  });

  it('is written, and read back as the same batch', () => {
    const [out, again] = [join(folder.path, 'out.docx'), join(folder.path, 'again.docx')];
    expect(ftaCases(['convert', markdown, '-o', out, '--batch-id', 'bay-1']).status).toBe(0);
    expect(ftaCases(['convert', out, '-o', again]).status).toBe(0);
    expect(readFileSync(again).equals(readFileSync(out))).toBe(true);
    expect(read('parse', again, '--json').batch).toEqual(parse(LINES.join('\n\n'), { batchId: 'bay-1' }).batch);
  });

  it('is held to the layout that documents are written in', () => {
    const out = join(folder.path, 'laid-out.docx');
    expect(ftaCases(['convert', markdown, '-o', out]).status).toBe(0);
    const layoutOf = (file: string) => ftaCases(['check', file, '--layout']).stdout.match(/layout-[a-z-]+/g) ?? [];
    expect(layoutOf(out)).toEqual([]);
    expect(layoutOf(word)).toContain('layout-size');
    const { status, stderr } = ftaCases(['check', markdown, '--layout']);
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('has no layout') });
  });

  it('is made for the next batch to be written into', () => {
    const out = join(folder.path, 'next.docx');
    expect(ftaCases(['template', markdown, '-o', out]).status).toBe(0);
    const { batch, coverage } = read('parse', out, '--json');
    expect(JSON.stringify(batch)).toContain('海湾自贸片区联盟第二批最佳实践案例');
    expect(coverage.noise.map(({ reason }: { reason: string }) => reason)).toContain('prompt');
    expect(ftaCases(['template', '-o', join(folder.path, 'next.md')]).status).toBe(2);
  });

  it('says by what its headings were known', () => {
    expect(ftaCases(['parse', word]).stdout).toContain('Headings by: marker × 4');
    expect(ftaCases(['parse', word, '--lang', 'zh']).stdout).toContain('标题依据：序号 × 4');
  });
});
