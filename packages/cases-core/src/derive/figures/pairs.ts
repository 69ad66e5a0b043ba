import type { Figure } from '../../schema/figure.ts';
import { clauseStart } from './clause.ts';
import { numeratorOf } from './units.ts';

/** As much of a figure as tells which others it belongs to. */
export type Comparable = Pick<
  Figure,
  'start' | 'end' | 'value' | 'min' | 'max' | 'unit' | 'change' | 'label' | 'dimension' | 'base'
>;

/** So many figures before an end its beginning is looked for. */
const REACH = 16;
/** A beginning (此前需3天。) and its end (现在需1天。) stand in one sentence or in two that follow each other. */
const SENTENCE_END = /[。！？!?\n]/g;
const MOST_SENTENCES = 1;
/** A stated change stands close behind the end it is of, in the same sentence. */
const NEAR = 40;
const BREAKS_OFF = /[。！？；!?;\n]/;
const LISTED = /^[、和与及]$/;
/** 压缩80%，由10天缩短至2天. */
const ANNOUNCES = /^[，,（(]?[由从](?:原来|此前|过去|以往|原先)?的?$/;
/** Words of a change that say nothing of what changes: 降幅近, 同比下降, 直接缩短了. */
const SAYS_NOTHING =
  /同比|环比|总体|整体|平均|累计|总共|直接|大幅|有效|分别|幅度|降低|下降|减少|压缩|缩短|精简|节省|节约|提高|提升|增加|增长|扩大|最[大多高]|[约近超共即了达为到可率幅降减增升涨缩]/g;
/** 比传统海运时间缩短了: what it is compared with is no other thing. */
const COMPARED = /^[较比相]/;
/** How far a stated change may be off what the two ends give. */
const SLACK = 0.05;

/**
 * For each figure of one paragraph, in text order, the place of the other end of its change among them: beginning and end
 * point at each other, a stated change at the end it is of.
 */
export function pairEach(text: string, figures: readonly Comparable[]): (number | null)[] {
  const pairs: (number | null)[] = figures.map(() => null);
  figures.forEach((figure, at) => {
    if (figure.change !== 'to') return;
    const from = startOf(text, figures, pairs, at);
    if (from === null) return;
    pairs[from] = at;
    pairs[at] = from;
  });
  figures.forEach((figure, at) => {
    if (figure.change !== 'increase' && figure.change !== 'decrease') return;
    pairs[at] = endBefore(text, figures, pairs, at) ?? endBehind(text, figures, pairs, at);
  });
  return pairs;
}

/** Both ends of a change are of one thing, named where it was first; so is a stated change that has no name of its own. */
export function namedAlike<Named extends Comparable>(
  figures: readonly Named[],
  pairs: readonly (number | null)[],
): Named[] {
  const ends = figures.map((figure, at) => {
    const from = figure.change === 'to' ? figures[pairs[at] ?? -1]?.label : undefined;
    const to = figure.change === 'from' ? figures[pairs[at] ?? -1]?.label : undefined;
    return from || figure.label || to || '';
  });
  return figures.map((figure, at) => {
    const label = (ends[at] || ends[pairs[at] ?? -1]) ?? '';
    return label === figure.label ? figure : { ...figure, label };
  });
}

function startOf(
  text: string,
  figures: readonly Comparable[],
  pairs: readonly (number | null)[],
  at: number,
): number | null {
  const end = figures[at] as Comparable;
  const open: number[] = [];
  for (let from = at - 1; from >= 0 && from >= at - REACH; from -= 1) {
    const start = figures[from] as Comparable;
    if (start.change === 'from' && pairs[from] === null && fits(text, start, end, at - from === 1)) open.unshift(from);
  }
  const last = open.at(-1);
  if (last === at - 1) return firstOfList(text, figures, open);
  return open.find((from) => sameName(figures[from] as Comparable, end)) ?? open[0] ?? null;
}

/** 由15天、10天分别压缩至5天、3天: the first of those that are listed with the last one. */
function firstOfList(text: string, figures: readonly Comparable[], open: readonly number[]): number | null {
  let at = open.length - 1;
  const isListed = (before: number, after: number) =>
    after - before === 1 && LISTED.test(text.slice(figures[before]?.end, figures[after]?.start));
  while (at > 0 && isListed(open[at - 1] as number, open[at] as number)) at -= 1;
  return open[at] ?? null;
}

/** Next to each other any two of one dimension fit; with others between, what is counted must be the same. */
function fits(text: string, start: Comparable, end: Comparable, isNext: boolean): boolean {
  const between = text.slice(start.end, end.start);
  if ((between.match(SENTENCE_END)?.length ?? 0) > MOST_SENTENCES) return false;
  if (start.dimension === null || start.dimension !== end.dimension) return start.unit === end.unit;
  if (isNext || start.dimension !== 'count') return true;
  return numeratorOf(start.unit) === numeratorOf(end.unit) && (sameName(start, end) || sameNoun(text, start, end));
}

function sameName({ label }: Comparable, other: Comparable): boolean {
  return label !== '' && other.label !== '' && (label.endsWith(other.label) || other.label.endsWith(label));
}

function sameNoun(text: string, start: Comparable, end: Comparable): boolean {
  const [noun, other] = [text.slice(start.end, start.end + 2), text.slice(end.end, end.end + 2)];
  return noun === other || /^(?:$|[，。；、])/.test(noun) || /^(?:$|[，。；、])/.test(other);
}

function endBefore(
  text: string,
  figures: readonly Comparable[],
  pairs: readonly (number | null)[],
  at: number,
): number | null {
  let end = at - 1;
  while (figures[end]?.change === figures[at]?.change && at - end < REACH) end -= 1;
  const [to, change] = [figures[end], figures[at]];
  const from = figures[pairs[end] ?? -1];
  if (to?.change !== 'to' || !change || !from) return null;
  const between = text.slice(to.end, change.start);
  if (between.length > NEAR || BREAKS_OFF.test(between)) return null;
  const isNamed = change.label === '' || change.label === to.label || change.label === from.label;
  const isOfThem = isSize(change) && isNamed && !namesAnother(text, change, from, to);
  return isOfThem || agrees(change, from, to) ? end : null;
}

/** 环节由9个减至3个，时间缩短60%: the clause of a change has a name that is not that of the ends. */
function namesAnother(text: string, { start }: Comparable, from: Comparable, to: Comparable): boolean {
  const words = text.slice(clauseStart(text, start, to.end, NEAR), start);
  const name = words.replace(SAYS_NOTHING, '');
  if (name.length <= 1 || COMPARED.test(words)) return false;
  return ![from.label, to.label].some((label) => label.replace(SAYS_NOTHING, '').includes(name));
}

function endBehind(
  text: string,
  figures: readonly Comparable[],
  pairs: readonly (number | null)[],
  at: number,
): number | null {
  const [change, next] = [figures[at], figures[at + 1]];
  const isAnnounced =
    change && next?.change === 'from' && isSize(change) && ANNOUNCES.test(text.slice(change.end, next.start));
  return isAnnounced ? (pairs[at + 1] ?? null) : null;
}

function isSize({ dimension }: Comparable): boolean {
  return dimension === 'share' || dimension === 'points' || dimension === 'multiple';
}

/** Whether the size of a change is what its two ends give: a share, times as much, or the difference. */
function agrees(change: Comparable, from: Comparable, to: Comparable): boolean {
  const [size, before, after] = [middle(change), middle(from), middle(to)];
  if (size === null || before === null || after === null || from.base?.unit !== to.base?.unit) return false;
  if (change.change === 'increase' ? after <= before : after >= before) return false;
  const difference = Math.abs(after - before);
  const isNear = (given: number) => Math.abs(given - size) <= SLACK * given;
  if (change.dimension === 'share') return before !== 0 && isNear((difference / before) * 100);
  if (change.dimension === 'multiple') return before !== 0 && (isNear(after / before) || isNear(difference / before));
  if (change.dimension === 'points') return to.dimension === 'share' && isNear(difference);
  return change.base?.unit === to.base?.unit && isNear(difference);
}

function middle({ base }: Comparable): number | null {
  const low = base?.value ?? base?.min ?? null;
  const high = base?.value ?? base?.max ?? null;
  return low === null || high === null ? null : Math.abs(low + high) / 2;
}
