import { describe, expect, it } from 'vitest';
import { type LineSignal, parse } from '../src/index.ts';
import { ledgerFaults } from './support/ledger.ts';

/** Lines with their signals, read. */
function read(...lines: readonly (readonly [text: string, signal?: LineSignal])[]) {
  const text = lines.map(([line]) => line).join('\n');
  const result = parse(text, { signals: lines.map(([, signal = {}]) => signal) });
  return { ...result, text, faults: ledgerFaults(text, result) };
}

const HEAD = [['1.无纸通关'], ['（山东自贸试验区提供）'], ['一、主要做法']] as const;

describe('a text with signals', () => {
  it('is plain: nothing in it is Markdown', () => {
    const { batch } = read(...HEAD, ['**比例**为`3*4*5`，<b>见</b>[附件](a)。']);
    expect(batch.cases[0]?.sections[0]?.lead).toEqual(['**比例**为`3*4*5`，<b>见</b>[附件](a)。']);
  });

  it('has its headings by level where no marker and no known word tells them', () => {
    const { batch, signs } = read(
      ...HEAD,
      ['提前申报', { level: 3, levelBy: 'face' }],
      ['企业可提前申报。'],
      ['共用单证', { level: 3, levelBy: 'style' }],
      ['单证只交一次。'],
    );
    expect(batch.cases[0]?.sections[0]?.points.map(({ title }) => title)).toEqual(['提前申报', '共用单证']);
    expect(Object.values(signs)).toEqual(['marker', 'marker', 'face', 'style']);
  });

  it('has rows of cells, and paragraphs in cells', () => {
    const { batch, faults } = read(
      ['案例名称\t无纸通关\t', { kind: 'row' }],
      ['提供单位\t山东自贸试验区\t', { kind: 'row', continues: true }],
      ['主要做法\t网上提交。\v海关共用。\t', { kind: 'row', continues: true }],
    );
    expect(batch.cases[0]?.title).toBe('无纸通关');
    expect(batch.cases[0]?.sections[0]?.lead).toEqual(['网上提交。', '海关共用。']);
    expect(faults).toEqual([]);
  });

  it('declares what is no part of it, and tells of it where it belongs', () => {
    const { batch, coverage, diagnostics, faults } = read(
      ...HEAD,
      ['时间减少40%。', { changes: [{ kind: 'insertion', start: 4, end: 7 }] }],
      ['30%', { noise: 'deleted', about: 4 }],
      ['请核对', { noise: 'comment', about: 1 }],
    );
    expect(batch.cases[0]?.sections[0]?.lead).toEqual(['时间减少40%。']);
    expect(coverage.noise.map(({ reason, text }) => [reason, text])).toEqual(
      expect.arrayContaining([
        ['deleted', '30%'],
        ['comment', '请核对'],
      ]),
    );
    const told = (id: string) => diagnostics.find(({ ruleId }) => ruleId === id);
    expect(told('tracked-insertion')).toMatchObject({
      message: '修订加入“40%”，已按接受读入',
      place: { start: { line: 4, column: 5 }, end: { line: 4, column: 8 } },
    });
    expect(told('tracked-deletion')).toMatchObject({ place: { start: { line: 4 } } });
    expect(told('comment-outside')).toMatchObject({ place: { start: { line: 1 } } });
    expect(faults).toEqual([]);
  });

  it('may have more lines than signals, or fewer', () => {
    expect(parse('甲\n乙', { signals: [{}] }).coverage.leftovers).toEqual([]);
    expect(parse('', { signals: [{ level: 1 }, { kind: 'row' }] }).batch.cases).toEqual([]);
  });
});
