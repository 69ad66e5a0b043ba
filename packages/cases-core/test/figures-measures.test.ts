import { describe, expect, it } from 'vitest';
import { completedFigures, derivedFigures, type Figure, parse, readBatch, renderMarkdown } from '../src/index.ts';
import { batchText, hasBatches } from './support/batch-files.ts';
import { goldMeasures } from './support/figure-gold.ts';

const figuresIn = (...lead: string[]): Figure[] => derivedFigures(lead, []);
const indicatorsIn = (text: string) => figuresIn(text).map(({ indicator }) => indicator);
const pairsIn = (text: string) => figuresIn(text).map(({ pair }) => pair);
const repeatsIn = (...lead: string[]) => figuresIn(...lead).map(({ repeats }) => repeats);

/** Rows of the official batch, where it lies beside the repository. */
if (hasBatches) {
  describe('what the figures of the first batch measure', () => {
    const { cases } = parse(batchText('batch-1.md')).batch;
    const rows = goldMeasures().map((gold) => ({
      gold,
      found: cases.find(({ number }) => number === gold.case)?.figures[gold.figure],
    }));

    const scored = (key: 'dimension' | 'indicator' | 'pair' | 'repeats') => {
      const right = rows.filter(({ gold, found }) => found?.[key] != null && found[key] === gold[key]).length;
      const given = rows.filter(({ found }) => found?.[key] != null).length;
      const wanted = rows.filter(({ gold }) => gold[key] !== null).length;
      return { precision: right / given, recall: right / wanted, f1: (2 * right) / (given + wanted) };
    };

    it('is annotated for all of them', () => {
      expect(rows).toHaveLength(cases.flatMap(({ figures }) => figures).length);
      expect(rows.filter(({ gold, found }) => gold.text !== found?.text)).toEqual([]);
    });

    it('is found', () => {
      expect(scored('dimension').f1).toBeGreaterThanOrEqual(0.99);
      expect(scored('pair').f1).toBeGreaterThanOrEqual(0.95);
      expect(scored('indicator').precision).toBeGreaterThanOrEqual(0.97);
      expect(scored('indicator').recall).toBeGreaterThanOrEqual(0.85);
      expect(scored('repeats').precision).toBeGreaterThanOrEqual(0.95);
    });
  });
}

describe('dimension and base', () => {
  it.each([
    ['办理只需90分钟。', 'duration', 1.5, 'h'],
    ['全程缩短2天。', 'duration', 48, 'h'],
    ['审批需3个工作日。', 'duration', 3, 'workday'],
    ['工期缩短2个月。', 'duration', 1460, 'h'],
    ['工期缩短2个季度。', 'duration', 4380, 'h'],
    ['贷款余额达3.2亿元。', 'money', 320_000_000, '元'],
    ['出口额达500万美金。', 'money', 5_000_000, '美元'],
    ['年产钢材1.5万吨。', 'weight', 15_000_000, 'kg'],
    ['吞吐量达2万标箱。', 'count', 20_000, 'TEU'],
    ['吞吐量达1000FEU。', 'count', 2000, 'TEU'],
    ['航程缩短100海里。', 'distance', 185.2, 'km'],
    ['建成湿地30亩。', 'area', 20_000, 'm²'],
    ['供水2万立方米。', 'volume', 20_000, 'm³'],
    ['装机容量12兆瓦。', 'energy', 12_000, 'kW'],
    ['发电30兆瓦时。', 'energy', 30_000, 'kWh'],
    ['列车时速达120公里/小时。', 'speed', 120, 'km/h'],
    ['水流为2米/秒。', 'speed', 7.2, 'km/h'],
    ['带宽为2Gbps。', 'speed', 2000, 'Mbps'],
    ['满意率提高三成。', 'share', 30, '%'],
    ['占全省的四分之一。', 'share', 25, '%'],
    ['满意率提高3个百分点。', 'points', 3, '百分点'],
    ['利率下降25个基点。', 'points', 0.25, '百分点'],
    ['产量增长2倍。', 'multiple', 2, '倍'],
    ['惠及旅客5万人次。', 'people', 50_000, '人次'],
    ['招聘30名工程师。', 'people', 30, '人'],
    ['惠及30万群众。', 'people', 300_000, '人'],
    ['接入30万服务商。', 'count', 300_000, ''],
    ['形成五大片区。', 'count', 5, ''],
    ['用户突破3万。', 'count', 30_000, ''],
    ['每小时装卸40辆。', 'count', 40, ''],
    ['处理能力为40辆/小时。', 'count', 40, '/小时'],
    ['租金为20元/平方米。', 'money', 20, '元/平方米'],
    ['年产0.3万吨/年。', 'weight', 3_000_000, 'kg/年'],
  ])('of %s', (text, dimension, value, unit) => {
    expect(figuresIn(text)[0]).toMatchObject({ dimension, base: { value, min: null, max: null, unit } });
  });

  it('of a range are its two ends', () => {
    expect(figuresIn('工期为5-7天。')[0]?.base).toEqual({ value: null, min: 120, max: 168, unit: 'h' });
  });

  it('are null for what no dimension has', () => {
    expect(figuresIn('库温控制在4℃以内。')[0]).toMatchObject({ dimension: null, base: null });
  });

  it('are in no way infinite, however great the number', () => {
    const [figure] = figuresIn('用时3天。');
    const { base, ...huge } = { ...figure, value: 1e308 } as Figure;
    expect(completedFigures([huge], ['用时3天。'], [])[0]).toMatchObject({ dimension: 'duration', base: null });
  });
});

describe('pair', () => {
  it.each([
    ['both ends point at each other', '办理时间由3天缩短至6小时。', [1, 0]],
    ['a stated change points at its end', '审批环节由9个减至3个，压缩67%。', [1, 0, 1]],
    ['a change told first', '时限压缩80%，由10天缩短至2天。', [2, 2, 1]],
    ['a change told as a difference', '申报材料由12份精简至4份，少报8份。', [1, 0, 1]],
    ['a change of another name that is just as large', '运费由2000元降至1000元，支出减少50%。', [1, 0, 1]],
    ['listed ends go in turn', '许可时限由15天、10天分别压缩至5天、3天。', [2, 3, 0, 1]],
    ['the latest beginning counts', '甲事项由7个环节减为3个，乙事项由9个环节减为2个。', [1, 0, 3, 2]],
    ['two sentences', '改革前，办理需8天。改革后，办理只需2天。', [1, 0]],
    ['several things before and after', '此前，用时9小时，运费800元。优化后，用时5小时，运费降至600元。', [2, 3, 0, 1]],
  ])('%s: %s', (_, text, pairs) => {
    expect(pairsIn(text)).toEqual(pairs);
  });

  it.each([
    ['an end without a beginning', '航线增加到12条。'],
    ['changes of other things', '办理时间缩短30%，企业满意度提高5%。'],
    ['a change of another thing behind a pair', '人员由8人减至3人，产值增长20%。'],
    ['a change behind a pair that has a name of its own', '环节由9个减至3个，时间缩短60%。'],
    ['a sentence between', '此前，申请需5天。平台已经建成。各方反映良好。优化后，申请需2天。'],
  ])('not of %s', (name, text) => {
    const own = name.includes('behind') ? pairsIn(text).slice(2) : pairsIn(text);
    expect(own.every((pair) => pair === null)).toBe(true);
  });

  it('counts in the figures of the case, not of the paragraph', () => {
    expect(figuresIn('开行班列20列。', '办理时间由3天缩短至6小时。').map(({ pair }) => pair)).toEqual([null, 2, 1]);
  });

  it('names both ends and the change alike', () => {
    const labels = figuresIn('审批流程由3个精简为1个，压缩67%。').map(({ label }) => label);
    expect(labels).toEqual(['审批流程', '审批流程', '审批流程']);
  });
});

describe('indicator', () => {
  it.each([
    ['通关时间由8小时缩短至2小时，压缩75%。', ['processing-time', 'processing-time', 'processing-time']],
    ['事项在3个工作日内办结。', ['processing-time']],
    ['全程运输时间缩短5天。', ['transit-time']],
    ['审批环节压缩60%。', ['steps']],
    ['综合物流成本下降12%。', ['cost']],
    ['节约仓储费用300万元。', ['fee']],
    ['通关效率提升40%。', ['efficiency']],
    ['设备利用率达到85%。', ['utilization']],
    ['带动企业120家。', ['companies']],
    ['减少碳排放3万吨。', ['emissions']],
    ['港口吞吐量达80万吨。', ['freight']],
  ])('of %s', (text, indicators) => {
    expect(indicatorsIn(text)).toEqual(indicators);
  });

  it.each([
    ['words without a measure that fits', '办理成本由专人核算，涉及企业30次。'],
    ['a measure without words', '总计约60万元。'],
    ['a share of a whole', '企业占比达40%。'],
    ['people in a port', '旅客吞吐量回升26%。'],
    ['what people spend', '人均消费4600元。'],
  ])('is not guessed from %s: %s', (_, text) => {
    expect(indicatorsIn(text)).toEqual([null]);
  });
});

describe('repeats', () => {
  it('points at the first statement of the same', () => {
    const lead = [
      '该模式仓储空置率达到12%以上。',
      '截至2023年，该模式仓储空置率达到12%以上。',
      '仓储空置率达到12%以上。',
    ];
    expect(repeatsIn(...lead)).toEqual([null, 0, 0]);
  });

  it('tells figures that have no name by what they follow', () => {
    expect(repeatsIn('沿江九省合作。', '沿江9省共建。', '沿海9省共建。')).toEqual([null, 0, null]);
  });

  it.each([
    ['another amount', '培训医护人员300名。', '培训医护人员320名。'],
    ['another qualifier', '培训医护人员300名。', '培训医护人员超300名。'],
    ['another name', '培训医护人员300名。', '招聘检测工程师300名。'],
    ['another time', '2021年培训医护人员300名。', '2022年培训医护人员300名。'],
    ['a name that says too little', '项目20个。', '验收项目20个。'],
  ])('not %s', (_, ...lead) => {
    expect(repeatsIn(...lead)).toEqual([null, null]);
  });
});

describe('completedFigures', () => {
  const lead = ['开行班列20列。', '审批流程由3个精简为1个，压缩67%。', '开行班列20列。'];
  const derived = derivedFigures(lead, []);
  const older = derived.map(({ dimension, base, indicator, pair, repeats, ...stated }) => stated);

  it('gives figures of an older document what they lack', () => {
    expect(completedFigures(older, lead, [])).toEqual(derived);
  });

  it('finds pairs whatever the order of the list', () => {
    const [first, from, to, change, again] = older;
    const shuffled = [to, first, again, change, from].filter((figure) => figure !== undefined);
    expect(completedFigures(shuffled, lead, []).map(({ pair }) => pair)).toEqual([4, null, null, 0, 0]);
  });

  it('keeps what is stated, null too', () => {
    const stated = older.map((figure) => ({ ...figure, indicator: null, repeats: null }));
    const kept = derived.map((figure) => ({ ...figure, indicator: null, repeats: null }));
    expect(completedFigures(stated, lead, [])).toEqual(kept);
    expect(derived).not.toEqual(kept);
  });

  it('takes figures that point at no text', () => {
    const [figure] = older;
    expect(figure && completedFigures([{ ...figure, path: '/lead/9' }], lead, [])).toMatchObject([{ pair: null }]);
  });
});

describe('an older document', () => {
  const { batch } = parse('# 1. 无纸通关\n（山东自贸试验区提供）\n\n## 一、主要做法\n单证由9份减为3份。\n');
  const withoutMeasures = (value: typeof batch) => ({
    ...value,
    cases: value.cases.map((single) => ({
      ...single,
      figures: single.figures.map(({ dimension, base, indicator, pair, repeats, ...stated }) => stated),
    })),
  });

  it('in JSON is read as if it were written today', () => {
    expect(readBatch(withoutMeasures(batch))).toEqual(batch);
    expect(JSON.stringify(readBatch(withoutMeasures(batch)))).toBe(JSON.stringify(batch));
  });

  it('in Markdown keeps figures that were mended by hand', () => {
    const [single] = batch.cases;
    const mended = single?.figures.map((figure) => ({ ...figure, label: '通关单证' })) ?? [];
    const source = renderMarkdown({ ...batch, cases: batch.cases.map((each) => ({ ...each, figures: mended })) });
    const older = source.replaceAll(/,"dimension".*?"repeats":(?:null|\d+)/g, '');
    expect(older).not.toBe(source);
    expect(parse(older).batch.cases[0]?.figures).toEqual(mended);
  });

  it('that is no batch is refused as before', () => {
    expect(() => readBatch({ cases: [{ figures: [{}] }] })).toThrow(TypeError);
    expect(() => readBatch(null)).toThrow(TypeError);
  });
});
