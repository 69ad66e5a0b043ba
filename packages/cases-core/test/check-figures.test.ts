import { describe, expect, it } from 'vitest';
import { check } from '../src/check/check.ts';
import { DEFAULT_PROFILE } from '../src/check/profile.ts';
import type { Figure } from '../src/schema/figure.ts';
import type { RuleId } from '../src/schema/messages.ts';
import { UNMEASURED } from './support/query-cases.ts';
import { batchOf, caseSaying } from './support/small-batch.ts';

/** Rule, the paragraphs of the outcomes, and the text at the place of each finding. */
const FAULTS: readonly (readonly [RuleId, readonly string[], readonly string[]])[] = [
  ['change-contradicted', ['此前，每个集装箱运费5500元。优化后，每个集装箱运费降至3850元，降幅近40%。'], ['近40%']],
  ['change-contradicted', ['办理时间由10天缩短至5天，压缩80%。'], ['80%']],
  ['change-contradicted', ['审批时限从3小时压缩至20分钟，缩短50%。'], ['50%']],
  ['change-contradicted', ['利润率由20%提高至40%，提高了30个百分点。'], ['30个百分点']],
  ['change-contradicted', ['营业收入由100万元增加到150万元，增长80%。'], ['80%']],
  ['change-contradicted', ['通关费用由30100元降至700元，节省通关费用60%。'], ['60%']],
  ['change-contradicted', ['审批时间压缩90%，由10天压缩至3天。'], ['90%']],
  ['change-contradicted', ['产量由100吨增加到300吨，增长5倍。'], ['5倍']],
  ['change-direction', ['办理时间由5天缩短至10天。'], ['10天']],
  ['change-direction', ['办结率由95%提高至80%。'], ['80%']],
  ['percent-over-100', ['电子保函覆盖率已达160%。'], ['160%']],
  ['percent-over-100', ['群众满意度达到198%，办件量占比120%。'], ['198%', '120%']],
  ['percent-over-100', ['办理时间压缩150%。'], ['150%']],
  ['percent-over-100', ['货运量占全市的130%。'], ['130%']],
  ['measure-conflict', ['截至2022年累计操作箱量129.5万TEU，进出车辆82万车次，操作箱量300万标箱。'], ['300万标箱']],
  ['measure-conflict', ['内陆空箱利用率达到92%。', '内陆空箱利用率达到85%。'], ['85%']],
  ['measure-conflict', ['东港片区，在线办理率达到95%。东港片区，在线办理率达到88%。'], ['88%']],
  ['measure-conflict', ['准点到达率为97%。通过统一调度，准点到达率为92%。'], ['92%']],
  ['figure-undated', ['截至2022年底，完成交易3516个。累计免收费用1.23亿元。'], ['1.23亿元']],
];

const SOUND: readonly (readonly [RuleId, readonly string[]])[] = [
  ['change-contradicted', ['此前行程810公里，用时14小时。优化后行程520公里，用时仅7小时，运输效率提升30%。']],
  ['change-contradicted', ['过去86票要付通关费用30100元，如今仅需700元，通关费用节省97%以上。']],
  ['change-contradicted', ['每班操作人员由4-5人减至1-2人，人工成本降低50%以上。']],
  ['change-contradicted', ['每吨利润由1600元左右提升到1万元以上，收益提升6倍多。']],
  ['change-contradicted', ['材料由10项精简至4项，精简60%。']],
  ['change-contradicted', ['材料由3项精简至1项，精简近70%；时间由3天缩至1天，压缩66.7%。']],
  ['change-contradicted', ['利润率由20%提高至40%，提高20个百分点。', '利润率由20%提高至40%，提高100%。']],
  ['change-contradicted', ['时间由3小时降至20分钟以内，压缩90%。']],
  ['change-contradicted', ['审批时间压缩70%，由10天压缩至3天。', '产量由100吨增加到300吨，增长2倍，是原来的3倍。']],
  ['change-direction', ['装货时间由3小时降至20分钟以内，使用周期由6月延长至3年，票数由86票减少到2票。']],
  ['percent-over-100', ['同比增长172%，完成率达到120%，产值增幅150%，资产负债率105%，收益率达110%。']],
  ['percent-over-100', ['覆盖率达到100%，满意率98%。']],
  ['measure-conflict', ['截至2022年，操作箱量100万TEU。截至2023年，操作箱量150万TEU。']],
  ['measure-conflict', ['空箱利用率达到92.21%，效率提升。空箱利用率达到92%以上。']],
  ['measure-conflict', ['每个集装箱运费由5500元降至3850元。']],
  ['measure-conflict', ['企业营收100万元，企业营收15%。国内销售网络覆盖31个省，省内销售网络覆盖18个市。']],
  ['measure-conflict', ['自动化仓位率达到70%。到2027年，公共仓网络更加完善，自动化仓位率达到75%。']],
  ['measure-conflict', ['年处理能力达到20万箱。力争年处理能力达到50万箱。预计明年年处理能力达到60万箱。']],
  ['measure-conflict', ['在线办理率达到95%，其中涉税事项，在线办理率达到88%。']],
  ['measure-conflict', ['东港片区，在线办理率达到95%。西港片区，在线办理率达到88%。']],
  ['measure-conflict', ['货运方面，准点到达率为97%；客运方面，准点到达率为99%。']],
  ['measure-conflict', ['在线办理率达到95%。以某物流企业为例，在线办理率达到100%。']],
  ['change-contradicted', ['货运量由1000吨降至957吨，同比-4.3%。']],
  ['figure-undated', ['累计免收费用1.23亿元。']],
  ['figure-undated', ['截至2022年底，累计免收费用1.23亿元。效率提升30%。']],
];

function report(ruleId: RuleId, paragraphs: readonly string[]): string[] {
  const places: string[] = [];
  const locate = (path: string, start?: number, end?: number) => {
    places.push(paragraphs[Number(path.split('/').at(-1))]?.slice(start, end) ?? 'no text');
    return null;
  };
  const diagnostics = check(batchOf(caseSaying(...paragraphs)), { locate });
  return diagnostics.flatMap((diagnostic, i) => (diagnostic.ruleId === ruleId ? [places[i] ?? 'no place'] : []));
}

describe('rules about figures', () => {
  it.each(FAULTS)('%s finds what is wrong in %j', (ruleId, paragraphs, expected) => {
    expect(report(ruleId, paragraphs)).toEqual(expected);
  });

  it.each(SOUND)('%s leaves alone %j', (ruleId, paragraphs) => {
    expect(report(ruleId, paragraphs)).toEqual([]);
  });

  const FIGURE: Figure = {
    text: '明显',
    value: 1,
    min: null,
    max: null,
    unit: '',
    qualifier: 'exact',
    change: null,
    asOf: null,
    label: '',
    path: '/sections/1/lead/0',
    start: 2,
    end: 4,
    ...UNMEASURED,
  };

  const withFigure = (change: Partial<Figure>, year: number | null = null) => {
    const batch = batchOf({ ...caseSaying('效果明显。'), figures: [{ ...FIGURE, ...change }] });
    return check({ ...batch, year }).map(({ ruleId }) => ruleId);
  };

  it('finds figures that are not where they say', () => {
    expect(withFigure({})).toEqual([]);
    expect(withFigure({ start: 1 })).toEqual([]);
    expect(withFigure({ end: 3 })).toEqual(['span-mismatch']);
    expect(withFigure({ end: 900 })).toEqual(['span-mismatch']);
    expect(withFigure({ path: '/lead/0' })).toEqual(['span-mismatch']);
  });

  it('finds ranges the wrong way round', () => {
    expect(withFigure({ value: null, min: 3, max: 5 })).toEqual([]);
    expect(withFigure({ value: null, min: 5, max: 3 })).toEqual(['range-reversed']);
  });

  it('finds results dated after the batch, where its year is known', () => {
    expect(withFigure({ asOf: '2025-06' }, 2023)).toEqual(['date-after-batch']);
    expect(withFigure({ asOf: '2025-06' })).toEqual([]);
    expect(withFigure({ asOf: '2023-06' }, 2023)).toEqual([]);
    expect(withFigure({ asOf: '2018/..' }, 2017)).toEqual([]);
  });

  it('holds what the lead sums up against the rest of the case', () => {
    const conflicts = (lead: string, outcomes: string) => {
      const [first, second] = [caseSaying(lead), caseSaying(outcomes)];
      const inLead = first.figures.map((figure) => ({ ...figure, path: '/lead/0' }));
      const batch = batchOf({ ...second, lead: [lead], figures: [...inLead, ...second.figures] });
      return check(batch).map(({ ruleId, message }) => `${ruleId} ${message}`);
    };
    const outcomes = '截至2022年，空箱利用率达到92.21%。';
    expect(conflicts('内陆空箱利用率达到92%以上。', outcomes)).toEqual([]);
    expect(conflicts('目前，内陆空箱利用率达到85%。', outcomes)).toEqual([]);
    expect(conflicts('内陆空箱利用率达到29%。', outcomes)).toEqual([
      'measure-conflict “空箱利用率”有两个数值：29%和92.21%',
    ]);
  });

  it('asks for dates as the profile says', () => {
    const batch = batchOf(caseSaying('累计免收费用1.23亿元。'));
    const undated = (when: 'never' | 'always') => {
      const profile = { ...DEFAULT_PROFILE, dated: { ...DEFAULT_PROFILE.dated, when } };
      return check(batch, { profile }).map(({ ruleId }) => ruleId);
    };
    expect(undated('never')).toEqual([]);
    expect(undated('always')).toEqual(['figure-undated']);
  });
});
