import { rule } from '../rule.ts';

/** Measures that are parts of a whole. */
const PART = /(?:率|占比|比例|比重|份额|覆盖面?|满意度|知晓度)$|占/u;
const PART_AFTER = /^(?:的?(?:覆盖|比例))/u;
/** Rates that may well exceed the whole. */
const OPEN_ENDED =
  /(?:增长|增速|增|收益|回报|利润|利税|完成|达成|负债|杠杆|周转|溢价|毛利|产销|投入产出|通胀|覆盖倍|换手|拨备覆盖|流动性覆盖|偿付能力|产能利用|满载|装载|超额|收入|同比|环比)/u;

const lastClause = (text: string) => text.split(/[，。；]/u).at(-1) ?? '';

export const percentOver100 = rule('percent-over-100', function* ({ cases }) {
  for (const view of cases) {
    for (const { figure, site, words, measure } of view.figures) {
      const value = figure.max ?? figure.value;
      if (figure.unit !== '%' || value === null || value <= 100) continue;
      const isPart =
        figure.change !== 'increase' && PART.test(lastClause(measure)) && !OPEN_ENDED.test(lastClause(words));
      const covers = figure.change === null && PART_AFTER.test(site.text.slice(figure.end));
      if (!isPart && !covers && figure.change !== 'decrease') continue;
      yield {
        case: view.value.id,
        path: site.path,
        span: [figure.start, figure.end],
        params: { text: figure.text, label: measure || figure.label },
      };
    }
  }
});
