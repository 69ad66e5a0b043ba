import type { Figure } from '../schema/figure.ts';
import type { CaseView, Site } from './context.ts';

/** A figure with the paragraph it stands in. */
export interface PlacedFigure {
  readonly figure: Figure;
  readonly site: Site;
  /** JSON Pointer of the figure in the batch. */
  readonly path: string;
}

/** The figures of a case that stand where they say, in reading order. */
export function placedFigures({ value, path, byPath }: CaseView): PlacedFigure[] {
  const order = new Map([...byPath.keys()].map((key, rank) => [key, rank]));
  return value.figures
    .flatMap((figure, i) => {
      const site = byPath.get(figure.path);
      return site && figure.start < figure.end && figure.end <= site.text.length
        ? [{ figure, site, path: `${path}/figures/${i}` }]
        : [];
    })
    .sort((a, b) => (order.get(a.figure.path) ?? 0) - (order.get(b.figure.path) ?? 0) || a.figure.start - b.figure.start);
}

const CLAUSE_END = /[，。；：！？,;:!?“”（）()]/u;

/** The words of a figure's own clause that stand before it. */
export function wordsBefore({ figure, site }: PlacedFigure): string {
  const before = site.text.slice(Math.max(0, figure.start - 60), figure.start);
  let start = before.length;
  while (start > 0 && !CLAUSE_END.test(before.charAt(start - 1))) start--;
  return before.slice(start).replace(/\s+/g, '');
}

const OPENING =
  /^(?:(?:截至|截止|到|自|从|至)?\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:上半年|下半年|年?[初底末])?(?:以来)?|截至目前|目前|现在|如今|据统计|其中|全年|同时|并且|并|且|已|累计|共计|合计|总计|共|实现|完成|全年|年均)+/u;
const LINKING =
  /(?:已经|已|将|约为|约|近|接近|超过|超|逾|达到了|达到|达|突破了|突破|高达|为|是|(?:降低|下降|减少|压缩|缩短|精简|提高|提升|增加|增长|拓展|扩大|延长|降|增|减|升|涨)(?:至|到|为|了)?|至|到|仅为|仅需|只需|仅|需要|需|有|共计|共|合计|累计|不足|不到|了|可)+$/u;

/** What a figure measures, in the words before it: dates, 累计 and verbs taken off. Empty where nothing is left. */
export function measureOf(placed: PlacedFigure): string {
  return wordsBefore(placed).replace(OPENING, '').replace(LINKING, '');
}
