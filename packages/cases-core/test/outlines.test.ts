import { describe, expect, it } from 'vitest';
import type { Case } from '../src/index.ts';
import { parse } from '../src/index.ts';
import { ledgerFaults } from './support/ledger.ts';

/** Sections with the titles of their points, `-` for a paragraph of the section itself. */
function outlineOf({ sections }: Case): string[] {
  return sections.flatMap(({ kind, heading, lead, points }) => [
    `${kind === 'other' ? '' : `${kind}:`}${heading}`,
    ...lead.map(() => '-'),
    ...points.map(({ number, title, paragraphs }) => `${number} ${title}${'-'.repeat(paragraphs.length)}`),
  ]);
}

function only(source: string): Case {
  const result = parse(source);
  expect(ledgerFaults(source, result)).toEqual([]);
  expect(result.batch.cases).toHaveLength(1);
  return result.batch.cases[0] as Case;
}

const lines = (...parts: string[]) => parts.join('\n\n');

describe('an official document that is no batch has its outline', () => {
  it.each([
    [
      'a plan: parts, points with their text run in, and numbers below them',
      lines(
        '关于加快冷链枢纽建设的实施方案',
        '为加快冷链枢纽建设，制定本方案。',
        '一、总体目标',
        '到2026年，冷库容量达到80万立方米。',
        '二、重点工作',
        '（一）完善设施。新建冷库3座。',
        '1.改造码头冷库。',
        '2.建设分拨中心。',
        '（二）优化服务。推行预约查验。',
        '三、工作要求',
        '各单位按季度报送进展。',
      ),
      '关于加快冷链枢纽建设的实施方案',
      ['总体目标', '-', '重点工作', '1 完善设施---', '2 优化服务-', '工作要求', '-'],
    ],
    [
      'letterhead and number above the title',
      lines(
        '青禾市商务局文件',
        '青商发〔2025〕8号',
        '青禾市商务局关于规范冷库收费的通知',
        '各冷库经营单位：',
        '一、明码标价',
        '收费项目在门口公示。',
        '二、据实结算',
        '按实际存放天数结算。',
      ),
      '青禾市商务局关于规范冷库收费的通知',
      ['明码标价', '-', '据实结算', '-'],
    ],
    [
      'a title on two lines',
      '青禾市人民政府关于\n进一步规范冷库收费的意见\n\n一、明码标价\n\n收费项目在门口公示。\n\n二、据实结算\n\n按天结算。',
      '青禾市人民政府关于进一步规范冷库收费的意见',
      ['明码标价', '-', '据实结算', '-'],
    ],
    [
      'numbers of points that run on through all parts',
      '关于优化冷链服务的若干意见\n一、简化手续\n（一）合并单证。两张单证合成一张。\n（二）网上办理。全程不见面。\n二、降低费用\n（三）公开价目。每季更新。\n（四）减免租金。最高减免三成。',
      '关于优化冷链服务的若干意见',
      ['简化手续', '1 合并单证-', '2 网上办理-', '降低费用', '3 公开价目-', '4 减免租金-'],
    ],
    [
      'a flat list with its text run in',
      lines(
        '支持冷链企业十条措施',
        '一、给予建设补助。每平方米补助80元。',
        '二、保障用电。执行大工业电价。',
        '三、鼓励外拓。参展费用补助一半。',
      ),
      '支持冷链企业十条措施',
      ['', '1 给予建设补助-', '2 保障用电-', '3 鼓励外拓-'],
    ],
    [
      'headings of no vocabulary on lines of their own',
      lines('冷链下乡记', '一、从前', '果农卖果难。', '二、后来', '冷库修到地头。', '三、如今', '损耗降到5%以下。'),
      '冷链下乡记',
      ['从前', '-', '后来', '-', '如今', '-'],
    ],
    [
      'Markdown headings without numbers',
      lines(
        '# 冷链下乡记',
        '## 从前',
        '果农卖果难。',
        '## 后来',
        '### 修冷库',
        '修到地头。',
        '### 通专线',
        '每日一班。',
      ),
      '冷链下乡记',
      ['从前', '-', '后来', '1 修冷库-', '2 通专线-'],
    ],
    [
      'all headings on one level',
      lines(
        '# 冷链工作总结',
        '# 一、全年情况',
        '货量增长。',
        '# （一）设施',
        '新建3座。',
        '# （二）服务',
        '一窗受理。',
        '# 二、明年安排',
        '再建2座。',
      ),
      '冷链工作总结',
      ['全年情况', '-', '1 设施-', '2 服务-', '明年安排', '-'],
    ],
    [
      'bold lines for headings',
      lines('# 小冷库撬动大市场', '**破题**', '从一间冷库做起。', '**解题**', '三十间冷库联网。'),
      '小冷库撬动大市场',
      ['破题', '-', '解题', '-'],
    ],
    [
      'bold beginnings with their text run in',
      lines('# 小冷库撬动大市场', '**破题。**从一间冷库做起。', '**解题。**三十间冷库联网。'),
      '小冷库撬动大市场',
      ['破题', '-', '解题', '-'],
    ],
    [
      'parts by 第一部分, points by 一、',
      lines(
        '冷链改革调研报告',
        '第一部分 现状',
        '冷库老旧。',
        '第二部分 建议',
        '一、更新设备。逐年更换。',
        '二、培训人员。每年两期。',
      ),
      '冷链改革调研报告',
      ['现状', '-', '建议', '1 更新设备-', '2 培训人员-'],
    ],
    [
      'a number that stands twice',
      lines(
        '冷链工作汇报',
        '一、基本情况',
        '现有冷库12座。',
        '二、特色亮点',
        '全程温控。',
        '二、几点建议',
        '加大投入。',
      ),
      '冷链工作汇报',
      ['background:基本情况', '-', '特色亮点', '-', '几点建议', '-'],
    ],
    [
      'a number left out',
      lines(
        '冷链工作汇报',
        '一、基本情况',
        '现有冷库12座。',
        '三、特色亮点',
        '全程温控。',
        '四、几点建议',
        '加大投入。',
      ),
      '冷链工作汇报',
      ['background:基本情况', '-', '特色亮点', '-', '几点建议', '-'],
    ],
    [
      'a known heading below a part of no vocabulary',
      lines(
        '冷链工作汇报',
        '一、设施建设',
        '新建冷库3座。',
        '二、服务提升',
        '（一）主要做法',
        '一窗受理。',
        '（二）取得成效',
        '时限减半。',
      ),
      '冷链工作汇报',
      ['设施建设', '-', '服务提升', '1 主要做法-', '2 取得成效-'],
    ],
    [
      'a run-in plan, hard-wrapped and indented',
      '        关于推进冷链互通的实施意见\n\n    为推进冷链互通，经市政府同意，提出以下实施意\n见。\n    一、总体目标\n    到2027年，冷链流通率达到85%以上，损耗率下降到\n6%以内。\n    二、主要任务\n    （一）打通节点。各区建成一个集散中心，统一接\n入平台。\n    （二）统一标准。出台标准12项。\n',
      '关于推进冷链互通的实施意见',
      ['总体目标', '-', '主要任务', '1 打通节点-', '2 统一标准-'],
    ],
  ])('%s', (_, source, title, outline) => {
    const found = only(source);
    expect(found.title).toBe(title);
    expect(outlineOf(found)).toEqual(outline);
  });

  it('a regulation: chapters are sections, articles points without a title', () => {
    const found = only(
      lines(
        '青禾市冷库管理办法',
        '（2025年1月1日公布）',
        '第一章　总则',
        '第一条　为规范冷库经营，制定本办法。',
        '第二条　本市冷库适用本办法。',
        '法律另有规定的，从其规定。',
        '第二章　经营',
        '第三条　经营者应当履行下列义务：',
        '（一）公示价格；',
        '（二）记录温度。',
        '第三章　附则',
        '第四条　本办法自2025年3月1日起施行。',
      ),
    );
    expect(found.title).toBe('青禾市冷库管理办法');
    expect(outlineOf(found)).toEqual(['总则', '1 -', '2 --', '经营', '3 ---', '附则', '4 -']);
  });

  it('articles alone are points; 第三条 in a sentence is none', () => {
    const rules = only(
      '青禾市冷库收费规定\n第一条 为规范收费，制定本规定。\n第二条 标准每年公布。\n第三条 违者退还。\n',
    );
    expect(outlineOf(rules)).toEqual(['', '1 -', '2 -', '3 -']);
    const essay = only('冷库故事\n\n码头有三条线。\n\n第三条生产线去年投产，产能翻番。\n');
    expect(outlineOf(essay)).toEqual(['', '-', '-']);
  });

  it('the text above the first heading stays above it', () => {
    const found = only(
      lines('关于冷库的通知', '各单位：', '现通知如下。', '一、登记', '登记造册。', '二、检查', '逐一检查。'),
    );
    expect(found.lead).toEqual(['各单位：', '现通知如下。']);
  });

  it('who has to do something is no provider of a case', () => {
    const source = lines(
      '关于优化冷链的方案',
      '一、简化手续',
      '1.合并单证。两张合成一张。（市口岸办牵头）',
      '2.网上办理。全程不见面。（责任单位：市数据局）',
      '二、降低费用',
      '3.公开价目。每季更新。',
      '（责任单位：市发展改革委）',
      '4.减免租金。最高减免三成。',
      '（牵头单位：市国资委）',
    );
    const found = only(source);
    expect(found.title).toBe('关于优化冷链的方案');
    expect(found.sections.map(({ heading }) => heading)).toEqual(['简化手续', '降低费用']);
  });
});
