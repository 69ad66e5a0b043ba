import { describe, expect, it } from 'vitest';
import { bibtexEntry, citeCase, inBraces } from '../src/index.ts';
import { batchOf, soundCase } from './support/small-batch.ts';

const single = soundCase({ id: 'trial-1-07', title: '无纸通关新模式' });
const head = { ...batchOf(single), title: '第一批最佳实践案例', issuer: '某联盟', year: 2024 };

describe('how a case is cited', () => {
  it('as a part of its batch, with page and address', () => {
    const url = 'https://cases.example.org/cases/trial-1-07/';
    expect(citeCase(single, head, { url, pages: '12—14' })).toEqual({
      text: `${single.provider.name}. 无纸通关新模式[G/OL]//某联盟. 第一批最佳实践案例. 2024: 12—14. ${url}.`,
      bibtex: [
        '@incollection{trial-1-07,',
        `  author = {{${single.provider.name}}},`,
        '  title = {{无纸通关新模式}},',
        '  booktitle = {{第一批最佳实践案例}},',
        '  editor = {{某联盟}},',
        '  year = {2024},',
        '  pages = {12--14},',
        `  url = {${url}},`,
        '}',
        '',
      ].join('\n'),
    });
  });

  it('without what is not known', () => {
    const bare = { ...head, title: '', issuer: '', year: null };
    expect(citeCase(single, bare).text).toBe(`${single.provider.name}. 无纸通关新模式[G].`);
    expect(citeCase(single, bare, { pages: null }).bibtex).not.toMatch(/booktitle|editor|year|pages|url/);
  });

  it('with nothing that TeX would take for a command', () => {
    expect(inBraces('提高50%、R&D_1 {甲}\\乙')).toBe('{提高50\\%、R\\&D\\_1 甲乙}');
    expect(bibtexEntry('misc', 'a', { title: inBraces('') })).toBe('@misc{a,\n}\n');
  });
});
