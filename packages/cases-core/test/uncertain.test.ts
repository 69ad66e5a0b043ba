import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, readBatch, readUncertain, renderJson, renderMarkdown, type UncertainFigure } from '../src/index.ts';

const DOCUMENT = `# 1. 无纸通关新模式
（山东自贸试验区提供）

## 一、主要做法
企业办理6小时，海关办理6小时，共用一份资料。

## 二、实践效果
通关时间由24小时缩短至6小时，压缩75%`;

const { batch } = parse(DOCUMENT);
const PRACTICES = '/cases/0/sections/0/lead/0';
const OUTCOMES = '/cases/0/sections/1/lead/0';

const second: UncertainFigure = { path: PRACTICES, start: 12, end: 15, first: '6小时', second: '8小时', page: 3 };
const last: UncertainFigure = { path: OUTCOMES, start: 18, end: 21, first: '75%', second: '15%', page: null };

describe('uncertain figures in Markdown', () => {
  it('are comments behind the words, and come back where they were', () => {
    const markdown = renderMarkdown(batch, { uncertain: [last, second] });
    expect(markdown).toContain('海关办理6小时<!-- 待核数字 {"page":3,"first":"6小时","second":"8小时"} -->，');
    const read = parse(markdown, { language: 'en' });
    expect(read.batch).toEqual(batch);
    expect(read.uncertain).toEqual([second, last]);
    expect(read.diagnostics.filter(({ ruleId }) => ruleId === 'uncertain-figure')).toMatchObject([
      { severity: 'error', case: 'batch-1-01', path: PRACTICES, message: expect.stringContaining('page 3') },
      { severity: 'error', case: 'batch-1-01', path: OUTCOMES },
    ]);
    const [first] = read.diagnostics.filter(({ ruleId }) => ruleId === 'uncertain-figure');
    expect(markdown.slice(first?.place?.start.offset, first?.place?.end.offset)).toBe('6小时');
  });

  it('are read in free Markdown too', () => {
    const marked = DOCUMENT.replace('75%', '75% <!-- 待核数字 {"page":null,"first":"75%","second":"15%"} -->');
    expect(parse(marked).uncertain).toEqual([last]);
  });

  it('are gone with the comment, and only with it', () => {
    const markdown = renderMarkdown(batch, { uncertain: [last] });
    expect(parse(markdown.replace(/<!--.*?-->/u, '')).uncertain).toEqual([]);
    const edited = parse(markdown.replace('75%', '15%')).uncertain;
    expect(edited).toEqual([{ ...last, start: 0, first: '通关时间由24小时缩短至6小时，压缩15%' }]);
    const damaged = parse(markdown.replace(/\{.*?\}/u, '请看第3页')).uncertain;
    expect(damaged).toEqual([
      { ...last, start: 0, first: '通关时间由24小时缩短至6小时，压缩75%', second: '请看第3页' },
    ]);
  });

  it('leave other comments alone', () => {
    expect(parse(DOCUMENT.replace('75%', '75%<!-- 核对过 -->')).uncertain).toEqual([]);
  });

  it('come back whatever the readings and the text are', () => {
    const text = fc.string({ unit: 'binary', maxLength: 12 });
    const property = fc.property(text, fc.nat({ max: 20 }), fc.nat({ max: 20 }), (reading, a, b) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b) + 1];
      const first = '通关时间由24小时缩短至6小时，压缩75%'.slice(from, to);
      const figure = { path: OUTCOMES, start: from, end: to, first, second: reading, page: 1 };
      const read = parse(renderMarkdown(batch, { uncertain: [figure] }));
      expect(read.batch).toEqual(batch);
      expect(read.uncertain).toEqual([figure]);
    });
    fc.assert(property, { numRuns: 300 });
  });
});

describe('uncertain figures in JSON', () => {
  it('stand beside the batch', () => {
    const json: unknown = JSON.parse(renderJson(batch, { uncertain: [second] }));
    expect(readBatch(json)).toEqual(batch);
    expect(readUncertain(json, batch)).toEqual([second]);
    expect(JSON.parse(renderJson(batch))).toEqual(batch);
  });

  it('are refused where the batch has no such words', () => {
    const told = (change: object) => () => readUncertain({ batch, uncertain: [{ ...second, ...change }] }, batch);
    expect(told({ start: 0, end: 3 })).toThrow('Expected the uncertain figure "6小时"');
    expect(told({ path: '/cases/7/title' })).toThrow('/cases/7/title');
    expect(told({ first: ' ' })).toThrow('Expected a list of uncertain figures');
    expect(() => readUncertain({ batch, uncertain: 'no' }, batch)).toThrow(TypeError);
  });

  it('are those of the batch alone', () => {
    const outside = { ...second, path: null, start: null, end: null };
    expect(readUncertain({ batch, uncertain: [outside, second] }, batch)).toEqual([second]);
  });
});

describe('doubts of a layout', () => {
  const lines = DOCUMENT.split('\n')
    .filter((line) => line !== '')
    .map((line) => line.replace(/^#+ /u, ''));
  const signals = lines.map((line) => {
    const start = line.indexOf('海关办理') + 4;
    return start > 3 ? { doubts: [{ start, end: start + 3, second: '8小时', page: 3 }] } : {};
  });

  it('are found in the text that their line became', () => {
    const read = parse(lines.join('\n'), { signals });
    expect(read.uncertain).toEqual([second]);
  });
});
