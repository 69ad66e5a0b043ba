import { parse } from '@fta/cases-core';
import { expect, it } from 'vitest';
import { measureRows } from '../browser/compared.ts';

const source = [
  '# 1. 无纸通关\n（山东自贸试验区提供）\n## 一、实践效果\n通关时间由24小时缩短至6小时，压缩75%。物流成本降低30%。培训500人。',
  '# 2. 多式联运\n（河南自贸试验区提供）\n## 一、实践效果\n培训300人。物流成本降低20%。办理时限由10天压缩至4天。惠及企业200家。物流成本降低20%。',
].join('\n');
const { cases } = parse(source, { batchId: 'demo-1' }).batch;

it('lines up the same indicator, before and after as one, a repetition once, and below it what has none', () => {
  const told = measureRows(cases).map(({ indicator, unit, lines }) => [
    indicator ?? unit,
    ...lines.map((line) =>
      line.map((cell) => cell.map(({ from, figure }) => [...(from ? [from.text] : []), figure.text].join('→')).join()),
    ),
  ]);
  expect(told).toEqual([
    ['processing-time', ['24小时→6小时', '10天→4天']],
    ['cost', ['30%', '20%']],
    ['companies', ['', '200家']],
    ['人', ['500人', '300人']],
  ]);
});

it('shows every figure that is no repetition once', () => {
  const shown = measureRows(cases).flatMap(({ lines }) =>
    lines.flat(2).flatMap(({ from, figure, stated }) => [from, figure, stated].filter((it) => it !== null)),
  );
  const stated = cases.flatMap(({ figures }) => figures.filter(({ repeats }) => repeats === null));
  expect(new Set(shown)).toEqual(new Set(stated));
  expect(shown).toHaveLength(stated.length);
});
