import type { Figure } from '../../schema/figure.ts';
import type { DimensionKey } from '../../schema/vocabulary/dimension-units.ts';
import type { IndicatorKey } from '../../schema/vocabulary/indicators.ts';
import { matchAt } from './numerals.ts';

type Named = Pick<Figure, 'end' | 'label' | 'unit' | 'change' | 'dimension'>;

/** What a figure's label must say, and what it must measure, for it to be of an indicator. */
interface Sign {
  readonly key: IndicatorKey;
  readonly label: RegExp;
  readonly dimensions: readonly DimensionKey[];
  /** The unit as well, where a dimension is too wide. */
  readonly unit?: RegExp;
}

const RATES: readonly DimensionKey[] = ['share', 'points'];

const CARRIAGE = '运输|运行|航行|航程|在途|物流|行程|到货|到港|海运|全程|通达|配送';
const PROCESS =
  '办理|审批|审核|审查|核验|查验|通关|清关|报关|退税|理货|提箱|装货|卸货|装卸|作业|受理|出证|办件|开办|注册|登记|许可|申报|放行|' +
  '等待|响应|检验|检测|检疫|验放|评审|备案|办事|办结|签发|融资|结算|到账|审理|立案|换单|提货|交付';

/** The first that fits counts: 通关成本 is a cost before it is anything else. */
const SIGNS: readonly Sign[] = [
  { key: 'cost', label: /成本$/, dimensions: ['money', 'points'] },
  { key: 'fee', label: /(?:(?<!消)费用?|费率)$/, dimensions: ['money', 'points'] },
  {
    key: 'transit-time',
    label: new RegExp(`(?:${CARRIAGE})[^和与及]{0,16}(?:时间|时长|用时|耗时|周期|时效)$`),
    dimensions: ['duration'],
  },
  {
    key: 'processing-time',
    label: new RegExp(`(?:${PROCESS})[^和与及]{0,16}(?:时间|时长|时限|用时|耗时|期限|周期)$|^(?:时限|办理时间)$`),
    dimensions: ['duration'],
  },
  { key: 'steps', label: /(?:环节|步骤|流程|程序)$/, dimensions: ['count'] },
  { key: 'documents', label: /(?:材料|单证|报关单|舱单|表单|申请表|单据)$/, dimensions: ['count'] },
  { key: 'visits', label: /跑动(?:次数)?$/, dimensions: ['count'], unit: /^[次趟回]/ },
  { key: 'efficiency', label: /效率$/, dimensions: ['count'], unit: /\// },
  { key: 'utilization', label: /(?:利用率|使用率)$/, dimensions: RATES },
  { key: 'coverage', label: /(?:覆盖率|覆盖面)$/, dimensions: RATES },
  { key: 'market-share', label: /(?:市场占有率|市场份额|市占率)$/, dimensions: RATES },
  {
    key: 'freight',
    label: /(?<!(?:旅客|人员|乘客).{0,4})(?:吞吐量|货邮量|发运量|运输量|(?<!客)运量|箱量)$/,
    dimensions: ['weight', 'count'],
  },
  { key: 'departures', label: /(?:开行总?量|开行列数|开行班次|航次发运)$/, dimensions: ['count'] },
  { key: 'routes', label: /(?:航线|线路|班列线|专线)$/, dimensions: ['count'], unit: /^条$/ },
  { key: 'volume', label: /(?:业务(?:办理)?量|办件量|办理量|业务笔数)$/, dimensions: ['count', 'people'] },
  { key: 'trade', label: /(?:进出口|出口|进口|贸易|外贸)(?:总?[额值]|金额|货值|总值)?$/, dimensions: ['money'] },
  { key: 'transactions', label: /(?:交易|成交)(?:总?额|金额)$/, dimensions: ['money'] },
  { key: 'revenue', label: /(?:销售额|销售收入|营业收入|营收)$/, dimensions: ['money'] },
  { key: 'output', label: /产值$/, dimensions: ['money'] },
  { key: 'tax', label: /(?<!退)(?:税收|纳税额?|税收收入)$/, dimensions: ['money'] },
  { key: 'investment', label: /(?:投资总?额?|引资额?|到位资金|使用外资)$/, dimensions: ['money'] },
  { key: 'financing', label: /(?:贷款|融资|授信|信贷)(?:总?额|余额|金额|规模)?$/, dimensions: ['money'] },
  { key: 'companies', label: /(?:企业|公司|国企|市场主体|经营主体|商户)$/, dimensions: ['count'], unit: /^[家户个]$/ },
  { key: 'jobs', label: /(?:岗位|就业)$/, dimensions: ['count', 'people'] },
  { key: 'projects', label: /项目$/, dimensions: ['count'], unit: /^[个项]$/ },
  { key: 'countries', label: /(?:国家|国家和地区|贸易国)$/, dimensions: ['count'], unit: /^[个国]$/ },
  { key: 'standards', label: /标准$/, dimensions: ['count'], unit: /^[项个]$/ },
  { key: 'emissions', label: /(?:碳排放量?|减排量?|气体排放量?|二氧化碳|二氧化硫|氮氧化物)$/, dimensions: ['weight'] },
];

/**
 * What each figure of a paragraph measures that figures of other cases do too. Both ends of a change measure the same, and
 * a change goes on about the amount of the same name before it: exports of 180 tonnes are no sum of money when they grow.
 */
export function indicatorEach(
  text: string,
  figures: readonly Named[],
  pairs: readonly (number | null)[],
): (IndicatorKey | null)[] {
  const own: (IndicatorKey | null)[] = [];
  for (const [at, figure] of figures.entries()) {
    const before = figures[at - 1];
    const goesOn = isChange(figure) && before?.label === figure.label && !isSize(before);
    own.push(goesOn ? (own[at - 1] ?? null) : (indicatorOf(figure) ?? indicatorBehind(text, figure)));
  }
  return own.map((key, at) => key ?? own[pairs[at] ?? -1] ?? null);
}

function isChange({ change }: Named): boolean {
  return change === 'increase' || change === 'decrease';
}

function isSize({ dimension }: Named): boolean {
  return dimension === 'share' || dimension === 'multiple';
}

/** 2个工作日内办结, 5分钟出函: what is done in that time. */
const DONE_WITHIN =
  /[ ]?(?:时间)?内?(?:即可)?(?:办结|办完|办理完[毕成]|出证|出函|领证|拿证|审结|[审核]批?完毕|完成(?:审批|审核|审查|办理|受理|查验))/y;

function indicatorBehind(text: string, { end, dimension }: Named): IndicatorKey | null {
  return dimension === 'duration' && matchAt(DONE_WITHIN, text, end) ? 'processing-time' : null;
}

/** `null` where the label and what it measures do not tell. */
function indicatorOf(figure: Named): IndicatorKey | null {
  const { label, unit, dimension } = figure;
  if (dimension === null || label === '') return null;
  const byHowMuch = isChange(figure) && isSize(figure);
  const sign = SIGNS.find(
    ({ label: words, dimensions, unit: units }) =>
      (byHowMuch || (dimensions.includes(dimension) && (units?.test(unit) ?? true))) && words.test(label),
  );
  return sign?.key ?? null;
}
