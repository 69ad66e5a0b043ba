import type { Figure } from '../../schema/figure.ts';
import type { Quantity } from './grammar.ts';
import { matchAt } from './numerals.ts';
import { numeratorOf } from './units.ts';

type State = 'before' | 'after';

const REFORMED =
  '改革|创新|实施|优化|改造|试点|开通|实行|推行|升级|上线|改进|整合|调整|应用|建设|合作|接入|投用|启用|运行|再造';
const BEFORE = `在?(?:此前|以前|以往|过去|原来|原先|原本|原(?=需|为)|之前|(?:传统|常规|旧)[^，。；：\\d]{0,8}下|[^，。；：、\\d]{0,10}(?:${REFORMED})之?前(?![期沿提后置景端海列]))`;
const AFTER = `在?(?:现在|如今|目前|现(?=[仅只已需]|，)|新[^，。；：\\d]{0,6}下|[^，。；：\\d]{0,16}后(?=[，：,:])|[^，。；：、\\d]{0,10}(?:${REFORMED})之?后(?![续端台期勤的方]))`;
const STATE = new RegExp(`(${BEFORE})|${AFTER}`, 'y');
const CLAUSE_START = /^|[，。；：！？、,;:!?\n]/g;
const SENTENCE_ENDS = '。！？!?\n';
const MENTIONS_BEFORE = new RegExp(
  `[此以之]前|以往|过去|原来|原先|原本|原需|原为|模式下|方式下|前[，：,:]|(?:${REFORMED})前`,
);

/** 个 counts anything: a pair needs the same noun too. */
const GENERIC_UNITS = new Set(['个', '项', '家', '种', '条', '大']);
const NO_NOUN = /^(?:$|[，。；、])/;
const REACH = 16;

/**
 * Pairs of indexes: what a thing measured before (此前…, 改革前…, 常规模式下…) and what the same unit measures after
 * (优化后…, 新模式下…, or 降至… anywhere later in the paragraph).
 */
export function statePairs(
  text: string,
  quantities: readonly Quantity[],
  changes: readonly Figure['change'][],
): [from: number, to: number][] {
  if (quantities.length < 2 || !MENTIONS_BEFORE.test(text)) return [];
  const states = stateEach(text, quantities);
  if (!states.includes('before')) return [];
  const pairs: [number, number][] = [];
  const taken = new Set<number>();
  for (const comparable of [sameUnit, bothTimes]) {
    quantities.forEach((quantity, from) => {
      if (states[from] !== 'before' || changes[from] != null || taken.has(from)) return;
      const last = Math.min(quantities.length - 1, from + REACH);
      for (let to = from + 1; to <= last; to += 1) {
        const later = quantities[to];
        const ends = changes[to] === 'to' || (states[to] === 'after' && changes[to] == null);
        if (!later || !ends || taken.has(to) || !comparable(quantity, later, text)) continue;
        taken.add(from).add(to);
        pairs.push([from, to]);
        return;
      }
    });
  }
  return pairs;
}

function sameUnit(a: Quantity, b: Quantity, text: string): boolean {
  if (numeratorOf(a.unit) !== numeratorOf(b.unit) || (a.value === b.value && a.min === b.min)) return false;
  const [noun, other] = [text.slice(a.end, a.end + 2), text.slice(b.end, b.end + 2)];
  return !GENERIC_UNITS.has(a.unit) || noun === other || NO_NOUN.test(noun) || NO_NOUN.test(other);
}

/** 3天 before, 2小时 after. */
function bothTimes(a: Quantity, b: Quantity): boolean {
  return a.kind === 'time' && b.kind === 'time' && a.unit !== b.unit;
}

function stateEach(text: string, quantities: readonly Quantity[]): (State | null)[] {
  const marks = stateMarks(text);
  let next = 0;
  let state: State | null = null;
  return quantities.map((quantity) => {
    for (let mark = marks[next]; mark && mark.start <= quantity.numberStart; mark = marks[next]) {
      state = mark.state;
      next += 1;
    }
    return state;
  });
}

/** Where a clause opens with a state; a sentence without one has none. */
function stateMarks(text: string): { start: number; state: State | null }[] {
  const marks: { start: number; state: State | null }[] = [];
  for (const match of text.matchAll(CLAUSE_START)) {
    const start = match.index + match[0].length;
    const found = matchAt(STATE, text, start);
    if (found) marks.push({ start, state: found[1] === undefined ? 'after' : 'before' });
    else if (SENTENCE_ENDS.includes(match[0])) marks.push({ start, state: null });
  }
  return marks;
}
