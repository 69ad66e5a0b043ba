import { describe, expect, it } from 'vitest';
import { check } from '../src/check/check.ts';
import type { RuleId } from '../src/schema/messages.ts';
import { batchOf, caseSaying } from './support/small-batch.ts';

const LONG = '甲'.repeat(30);

/** Rule, the paragraphs, and what stands at the place of each finding. */
const FAULTS: readonly (readonly [RuleId, readonly string[], readonly string[]])[] = [
  ['doubled-word', ['嵌入数字化服务，实现实现车辆自动识别。'], ['实现实现']],
  ['doubled-word', ['推动高质量高质量发展。'], ['高质量高质量']],
  ['doubled-word', ['支持创业创业，优化业务业务。'], ['创业创业', '业务业务']],
  ['doubled-word', ['推进一带一路一带一路建设。'], ['一带一路一带一路']],
  ['doubled-word', ['加强加强加强协作，提升提升效率。'], ['加强加强', '提升提升']],
  ['doubled-word', ['自由贸易试验区自由贸易试验区建设。'], ['自由贸易试验区自由贸易试验区']],
  ['unbalanced-mark', ['转变为“跨区域无证”通办、一次也不跑”，节省了时间。'], ['”']],
  ['unbalanced-mark', ['打造“一站式服务，效率提升。'], ['“']],
  ['unbalanced-mark', ['联合济南片区（以下简称济南，开展合作。'], ['（']],
  ['unbalanced-mark', ['印发《关于“走出去的意见》。'], ['“']],
  ['unbalanced-mark', ['印发实施方案》。'], ['》']],
  ['unbalanced-mark', ['称为"一号工程。'], ['"']],
  ['half-width-in-text', ['过去,交流不畅;现在(2023年)好转。'], [',']],
  ['half-width-in-text', ['效率提升.随后推广。'], ['.']],
  ['doubled-punctuation', ['效率提升，，成本下降。。'], ['，，']],
  ['doubled-punctuation', ['效率提升。，成本下降。'], ['。，']],
  ['unfinished-paragraph', ['实现互联互通，'], ['，']],
  ['paragraph-repeated', [LONG, LONG], [LONG]],
  ['list-count', ['在菏泽、济宁、泰安、聊城9个城市推广。'], ['9个']],
  ['list-count', ['覆盖“受理、审查、决定”四大环节。'], ['四大']],
  ['date-impossible', ['2022年13月启动。'], ['2022年13月']],
  ['date-impossible', ['2023年2月29日启动。'], ['2023年2月29日']],
  ['date-impossible', ['20223年启动。'], ['20223年']],
  ['enumeration-gap', ['一是建平台。二是优流程。四是强监管。'], ['四是']],
  ['enumeration-gap', ['一是建平台。', '三是强监管。'], ['三是']],
  ['enumeration-gap', ['二是优流程。'], ['二是']],
  ['enumeration-gap', ['一是建平台，效率提升。'], ['一是']],
  ['enumeration-gap', ['一是简流程。改变模式。二是优流程。交由系统完成。三创流程。率先试点。'], ['三创流程']],
  ['enumeration-gap', ['其一，建平台。其三，强监管。'], ['其三']],
  ['enumeration-gap', ['第一，建平台。第三，强监管。'], ['第三']],
  ['enumeration-gap', ['①建平台；③强监管。'], ['③']],
  ['enumeration-gap', ['一是甲：其一，子。其三，丑。二是乙。'], ['其三']],
  ['enumeration-repeated', ['一是建平台。二是优流程。二是强监管。三是促融合。'], ['二是']],
  ['one-sided', ['一方面推动创新，效率提升。'], ['一方面']],
  ['one-sided', ['另一方面推动创新。'], ['另一方面']],
];

const SOUND: readonly (readonly [RuleId, readonly string[]])[] = [
  ['doubled-word', ['人人参与，方方面面受益，清清楚楚，天天向上，面对千企千面，多多益善。']],
  ['doubled-word', ['一个一个办，一项一项清，很多很多企业，环评评价流程，一体化化工产业，各地地方政府。']],
  ['doubled-word', ['一个环节一个环节优化，一家企业一家企业走访，逐户逐户上门，一船一船验放。']],
  ['doubled-word', ['支持小微企业创业创新，提升就业创业创新能力。']],
  ['doubled-word', ['点对点对接，面对面对话，端到端到达，手把手把关。']],
  ['doubled-word', ['中小企业企业家参与；达到100100吨，2022年2022台。']],
  ['doubled-word', ['完善机制，机制健全。']],
  ['unbalanced-mark', ['打造“甲‘乙’丙”《丁〈戊〉》（己（庚））【辛】，it’s fine，1）甲；2）乙；a)丙。']],
  ['unbalanced-mark', ['“陆海通”“海运达”等（以下简称“平台”)建成。']],
  ['half-width-in-text', ['比例为1:1.5，Re: Think，JT/T 1422-2022，3,000吨，APP(iOS)与(1)和e.g.等。']],
  ['doubled-punctuation', ['探索……完善——推广！？“好。”，再说。']],
  ['unfinished-paragraph', ['主要做法如下：', '实现互联互通；', '获评“创新案例”']],
  ['paragraph-repeated', ['改革前。', '改革前。']],
  [
    'list-count',
    ['统计、分析、监管3个模块；济南、淄博、聊城等35个内陆港；甲、乙两地；在泰国、越南、老挝设立5个工厂。'],
  ],
  [
    'list-count',
    ['4个规划、13个项目、80个措施；甲市、乙市和丙市4个城市；覆盖山西省忻州市法院、甘肃省庆阳市法院五省区。'],
  ],
  ['date-impossible', ['2024年2月29日至2025年12月31日，延续1000年，产值20000年均增长，2035年远景。']],
  ['enumeration-gap', ['一是建平台。二是优流程。三是强监管。四川自贸试验区持续推进。']],
  ['enumeration-gap', ['一是建平台。二是优流程。三方签约。三大产业集聚。三片区联动。']],
  ['enumeration-gap', ['一是甲。', '二是乙。', '三是丙。']],
  ['enumeration-gap', ['一是甲：一是子，二是丑。二是乙。三是丙。']],
  ['enumeration-gap', ['一是甲。二是乙。一是丙。二是丁。']],
  ['enumeration-gap', ['统一是基础，二者之一是关键，货邮吞吐量位居全国第三，港口位列第二、第三，其三大主业突出。']],
  ['enumeration-gap', ['一要建平台，二要优流程，三要强监管；首先甲，其次乙。']],
  ['enumeration-repeated', ['一是甲。二是乙。一是丙。二是丁。三是戊。']],
  ['one-sided', ['一方面甲；另一方面乙。一方面丙，一方面丁。这一方面很重要。']],
  ['one-sided', ['一方面推动创新，同时降低成本。']],
];

function report(ruleId: RuleId, paragraphs: readonly string[]): string[] {
  const places: string[] = [];
  const locate = (path: string, start?: number, end?: number) => {
    const index = Number(path.split('/').at(-1));
    places.push(`${path}|${paragraphs[index]?.slice(start, end)}`);
    return null;
  };
  const diagnostics = check(batchOf(caseSaying(...paragraphs)), { locate });
  return diagnostics.flatMap((diagnostic, i) =>
    diagnostic.ruleId === ruleId ? [places[i]?.split('|')[1] ?? 'no place'] : [],
  );
}

describe('rules about text', () => {
  it.each(FAULTS)('%s finds what is wrong in %j', (ruleId, paragraphs, expected) => {
    expect(report(ruleId, paragraphs)).toEqual(expected);
  });

  it.each(SOUND)('%s leaves alone %j', (ruleId, paragraphs) => {
    expect(report(ruleId, paragraphs)).toEqual([]);
  });
});
