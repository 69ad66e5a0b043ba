import type { Figure } from '../schema/figure.ts';
import type { PlacedFigure } from './context.ts';
import { quantityOf } from './quantity.ts';

/** The two ends of a change, and the stated size of it where the text gives one right there. */
export interface FigureChange {
  readonly from: PlacedFigure;
  readonly to: PlacedFigure;
  readonly stated: PlacedFigure | null;
}

/** How far apart, in characters, the ends of one change may stand. */
const REACH = 120;
/** How far a stated change may stand from the end it follows. */
const NEAR = 30;

/** Pairs what a case tells as from and to, within a paragraph, and finds the change stated beside the pair. */
export function findChanges(figures: readonly PlacedFigure[]): FigureChange[] {
  return figures.flatMap((to, i) => {
    const at = to.figure.change === 'to' ? indexOfStart(figures, i) : -1;
    const from = figures[at];
    if (!from) return [];
    const [previous, next] = [figures[at - 1], figures[i + 1]];
    const stated = next && states(next, from, to) ? next : previous && announces(previous, from) ? previous : null;
    return [{ from, to, stated }];
  });
}

function indexOfStart(figures: readonly PlacedFigure[], end: number): number {
  const to = figures[end];
  for (let i = end - 1; i >= 0; i--) {
    const from = figures[i];
    if (!from || !to || from.site !== to.site || to.figure.start - from.figure.end > REACH) break;
    if (belongsTo(from, to)) return i;
  }
  return -1;
}

function belongsTo(from: PlacedFigure, to: PlacedFigure): boolean {
  if (from.figure.change !== 'from') return false;
  if (quantityOf(from.figure)?.unit !== quantityOf(to.figure)?.unit) return false;
  const between = from.site.text.slice(from.figure.end, to.figure.start);
  if (!/[，。；：,;]/u.test(between)) return true;
  return sameMeasure(from.measure, to.measure) || from.figure.label === to.figure.label;
}

function sameMeasure(a: string, b: string): boolean {
  return a.length >= 2 && b.length >= 2 && (a.endsWith(b) || b.endsWith(a));
}

/** 降幅, 同比下降, 缩短了: words of change without a subject of their own. */
const BARE =
  /^(?:同比|环比|总体|整体|平均|累计|约|近|超|总共|共|即|了|达|为|到|率|幅度?|最[大多高]|可|分别|[较比](?:之前|以前|以往|原来|此前|过去|改革前|传统模式|同期|去年|上年)|直接|大幅|有效|降低|下降|减少|压缩|缩短|精简|节省|节约|提高|提升|增加|增长|扩大|降|增|减|升|涨|缩)+$/u;

/** Whether the next figure is the size of this change: a share, behind bare words of change or those of its measure. */
function states(next: PlacedFigure, from: PlacedFigure, to: PlacedFigure): boolean {
  const { figure, site, words } = next;
  if (site !== to.site || !isSize(figure)) return false;
  const between = site.text.slice(to.figure.end, figure.start);
  if (between.length > NEAR || /[。；;]/u.test(between)) return false;
  if (BARE.test(words)) return true;
  const subject = words.replace(
    /^(?:约|共|可|累计)?(?:降低|下降|减少|压缩|缩短|精简|节省|节约|提高|提升|增加|增长)了?/u,
    '',
  );
  return subject.length >= 2 && subject !== words && (from.measure.includes(subject) || to.measure.includes(subject));
}

/** Whether the figure before is the size of the change it introduces: 压缩80%，由10天缩短至2天. */
function announces({ figure, site }: PlacedFigure, from: PlacedFigure): boolean {
  if (site !== from.site || !isSize(figure)) return false;
  return /^[，,（(]?(?:由|从)(?:原来的?|此前的?|过去的?|以往的?|原先的?)?$/u.test(
    site.text.slice(figure.end, from.figure.start),
  );
}

function isSize({ change, unit }: Figure): boolean {
  return (change === 'increase' || change === 'decrease') && /^(?:%|个百分点|倍)$/u.test(unit);
}

/** A percentage as stated: what it may be, and whether it counts points. */
export function statedBounds({
  value,
  min,
  max,
  qualifier,
  text,
  unit,
}: Figure): readonly [low: number, high: number] | null {
  const low = size(min ?? value);
  const high = size(max ?? value);
  if (low === null || high === null || low > high) return null;
  const rounded = unit === '倍' ? high * 0.1 : rounding(text);
  const slack = Math.max(rounded, qualifier === 'about' ? high * 0.1 : 0);
  if (qualifier === 'over') return [low - rounded, Number.POSITIVE_INFINITY];
  if (qualifier === 'under') return [0, high + slack];
  return [low - slack, high + slack];
}

/** 同比-4.3% is a decrease by 4.3%. */
function size(value: number | null): number | null {
  return value === null ? null : Math.abs(value);
}

/** Half a unit of the last digit given; tens are taken as rounded to tens. */
function rounding(text: string): number {
  const last = text
    .replace(/\s+/g, '')
    .match(/\d+(?:\.\d+)?/g)
    ?.at(-1);
  const decimals = last?.split('.')[1]?.length;
  if (decimals) return 0.6 * 10 ** -decimals;
  return last?.endsWith('0') ? 5 : 1;
}
