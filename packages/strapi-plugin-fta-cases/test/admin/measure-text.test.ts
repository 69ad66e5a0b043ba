import { parse } from '@fta/cases-core';
import { measuresOf } from '@fta/cases-core/query';
import { describe, expect, it } from 'vitest';
import { amountText, changeText, indicatorLabel, statementText } from '../../admin/src/fields/measure-text.ts';
import { TEXTS, type TextKey } from '../../admin/src/translations/texts.ts';

const text = '通关时间由24小时缩短至6小时，压缩75%。退税时间由1个月缩短到2天。物流成本降低30%。惠及企业300家。';
const source = `# 1. 无纸通关\n（山东自贸试验区提供）\n## 一、实践效果\n${text}\n`;
const measures = measuresOf(parse(source).batch.cases[0]?.figures ?? []);

describe('a measure in the table of figures', () => {
  it('is a row from before to after, as the text has it and as it was read', () => {
    expect(measures.map(statementText)).toEqual(['24小时 → 6小时', '1个月 → 2天', '30%', '300家']);
    expect(measures.map(amountText)).toEqual(['24 → 6小时', '1个月 → 2天', '30%', '300家']);
  });

  it.each([
    ['zh', ['减少 75%', '−93.4%', '减少', '']],
    ['en', ['decrease 75%', '−93.4%', 'decrease', '']],
  ] as const)('says the change as it is stated, or as the two come to: %s', (language, told) => {
    const t = (key: TextKey) => TEXTS[key][language];
    expect(measures.map((measure) => changeText(measure, { t }))).toEqual(told);
  });

  it('names the indicator', () => {
    expect(measures.map(({ figure }) => indicatorLabel(figure.indicator)?.en)).toEqual([
      'Processing time',
      'Processing time',
      'Cost',
      'Companies',
    ]);
  });
});
