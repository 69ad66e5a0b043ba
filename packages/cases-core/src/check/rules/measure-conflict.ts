import type { PlacedFigure } from '../context.ts';
import { overlap, quantityOf } from '../quantity.ts';
import { rule } from '../rule.ts';

/** A shorter measure says too little: 营收, 同比, 其中. */
const SHORTEST = 3;
/** So many last characters make a measure the same with words before it: 空箱利用率 and 内陆空箱利用率. */
const DISTINCT = 5;
/** No sentence is followed further back than this. */
const REACH = 160;
/** A value that is meant to be reached says nothing of the one reached. */
const TARGET =
  /(?:(?<!截止)到|(?<!截)至)(?:20\d\d|“?十[四五六七]五”?)[年末底初期]|力争|争取|目标|计划|规划|预计|预期|有望|拟|将(?!军)|下一步|今后|未来/u;
/** 其中…, 以…为例 and …片区，: what of the whole a sentence goes on to speak of. */
const PART =
  /^其中|^(?:以|例如|比如|如)|(?:片区|园区|[省市县区港]|公司|企业|集团|银行|海关|中心|方面|业务|项目|线路|班列|口岸)$/u;

export const measureConflict = rule('measure-conflict', function* ({ cases }) {
  for (const view of cases) {
    /** The first figure of each measure and time, and of each measure the lead sums up. */
    const first = new Map<string, PlacedFigure>();
    const summary = new Map<string, PlacedFigure>();
    for (const placed of view.figures) {
      if (placed.measure.length < SHORTEST || isEndOfChange(placed) || isTarget(placed)) continue;
      const other = [first.get(exactKey(placed)), summed(summary, placed)].find(
        (known) => known && contradicts(known, placed),
      );
      remember(first, exactKey(placed), placed);
      if (sumsUp(placed)) remember(summary, endKey(placed), placed);
      if (!other) continue;
      const { figure, site, measure } = placed;
      yield {
        case: view.value.id,
        path: site.path,
        span: [figure.start, figure.end],
        params: { measure, first: other.figure.text, second: figure.text },
      };
    }
  }
});

/** Both ends of a change are values of one measure, and rightly differ. */
function isEndOfChange({ figure }: PlacedFigure): boolean {
  return figure.change === 'from' || figure.change === 'to';
}

function isTarget({ figure, site }: PlacedFigure): boolean {
  return site.section === 'nextSteps' || TARGET.test(sentenceBefore(site.text, figure.start));
}

function sentenceBefore(text: string, offset: number): string {
  const before = text.slice(Math.max(0, offset - REACH), offset);
  return before.slice(before.lastIndexOf('。') + 1);
}

/** The part of the whole that the sentence was last on, empty for the whole. */
function partOf({ figure, site }: PlacedFigure): string {
  const clauses = sentenceBefore(site.text, figure.start).split(/[，；：]/u);
  return clauses.findLast((clause) => PART.test(clause)) ?? '';
}

function exactKey({ measure, figure }: PlacedFigure): string {
  return `${measure} ${figure.change} ${figure.asOf} ${quantityOf(figure)?.unit}`;
}

function endKey({ measure, figure }: PlacedFigure): string {
  return `${measure.slice(-DISTINCT)} ${figure.change} ${quantityOf(figure)?.unit}`;
}

function remember(known: Map<string, PlacedFigure>, key: string, placed: PlacedFigure): void {
  if (!known.has(key)) known.set(key, placed);
}

/** The lead sums up what comes later, and may leave the date out, unless it speaks of now. */
function sumsUp({ figure, site, measure }: PlacedFigure): boolean {
  if (site.section !== null || figure.asOf !== null || measure.length < DISTINCT) return false;
  return !/目前|截至|截止|现已/u.test(sentenceBefore(site.text, figure.start));
}

/** What the lead says of the same measure, which it may word more fully or more briefly. */
function summed(summary: ReadonlyMap<string, PlacedFigure>, placed: PlacedFigure): PlacedFigure | undefined {
  const { section } = placed.site;
  if (section === null || section === 'nextSteps') return undefined;
  const known = summary.get(endKey(placed));
  return known && (known.measure.endsWith(placed.measure) || placed.measure.endsWith(known.measure))
    ? known
    : undefined;
}

function contradicts(a: PlacedFigure, b: PlacedFigure): boolean {
  const [first, second] = [quantityOf(a.figure), quantityOf(b.figure)];
  if (partOf(a) !== partOf(b)) return false;
  return first !== null && second !== null && !overlap(first, second);
}
