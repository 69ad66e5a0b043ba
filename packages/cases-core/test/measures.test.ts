import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from '../src/index.ts';
import { measuresOf } from '../src/query/index.ts';
import { arbitraryBatch } from './support/arbitrary-batch.ts';

const source = (text: string) => `# 1. 无纸通关\n（山东自贸试验区提供）\n## 一、实践效果\n### （一）效果\n${text}\n`;
const told = (text: string) =>
  measuresOf(parse(source(text)).batch.cases[0]?.figures ?? []).map(({ figure, from, stated, share }) =>
    [from?.text, figure.text, stated?.text, share?.toFixed(2)].join(' '),
  );

test('both ends of a change and what is stated for it are one measure, in the order of the text', () => {
  expect(told('成本降低30%。通关时间由24小时缩短至6小时，压缩75%。惠及企业300家。申报材料由10份减至4份。')).toEqual([
    ' 30%  -0.30',
    '24小时 6小时 75% -0.75',
    ' 300家  ',
    '10份 4份  -0.60',
  ]);
});

test('a change is told by base units', () => {
  expect(told('退税时间由2小时缩短到30分钟。')).toEqual(['2小时 30分钟  -0.75']);
  expect(told('重去重回率由20%提升至85%。')).toEqual(['20% 85%  ']);
});

test('every figure is in one measure, whatever the pairs say', () => {
  fc.assert(
    fc.property(arbitraryBatch, (batch) => {
      for (const { figures } of batch.cases) {
        const placed = measuresOf(figures).flatMap(({ from, figure, stated }) => [from, figure, stated]);
        const known = placed.filter((figure) => figure !== null);
        expect(known).toHaveLength(figures.length);
        expect(new Set(known)).toEqual(new Set(figures));
      }
    }),
  );
});
