import type { Figure } from '../../schema/figure.ts';
import { matchAt } from './numerals.ts';
import type { UnitKind } from './unit-table.ts';

export type Qualifier = Figure['qualifier'];

export interface Qualification {
  qualifier: Qualifier;
  /** Start of the qualifying words before the number, or end of those after it. */
  edge: number;
  /** The words stand before a verb (大约可少排放…) and so govern every figure of that verb. */
  governsVerb: boolean;
}

const WINDOW = 16;

/** Words between a qualifier and its number: 约为, 大约需要, 不超过等值, 最快仅用, 大约可少排放. */
const AUXILIARY = '(?:了|为|有|是|在|占|合|达到?|等值|需要?|[只仅]需要?|[只仅]用|[只仅]|要|可以?|能够?|将|跑|贷|配备)';
const GOVERNED_VERB = '(?:减少|增加|节省|节约|降低|提高|提升|缩短|压缩|少)(?:排放|支出|成本|时间|费用)?';

const ABOUT = '大约|大概|大致|约莫|将近|接近|(?<![节签合公条契预履违制特邀相集续简])约|(?<![附靠邻临最毗亲远新就])近';
/** 不, 不得, 未 … turn a bound round: 不得低于80% is at least that. */
const NOT = '(?:不[得应能可宜会]?|未|没有)';
const AT_LEAST = `${NOT}(?:少于|低于|小于|下于?|短于)`;
const AT_MOST = `${NOT}(?:超过?|超出|高出|高于|多于|大于|长于|逾|达到)|不到|不足`;
const OVER = `${AT_LEAST}|超过|超出|(?<![赶])超|逾|突破|不止|至少|最少|(?:高于|大于|多于)(?:或?等于)?|[≥>＞]`;
const UNDER = `${AT_MOST}|(?:低于|少于|小于)(?:或?等于)?|至多|最多|最快|最短|[≤<＜]`;

const MENTIONS_QUALIFIER = /[约近概致超逾突至止于到过足快短多少出≥>＞≤<＜]/;
const BEFORE = new RegExp(`(?:(${ABOUT})|(${OVER})|(${UNDER}))[ ]?(?:${AUXILIARY}){0,3}(${GOVERNED_VERB})?[ ]?$`);
/** 上百家, 过亿元; not 线上百家, 通过百家. */
const ROUND_NUMBER = '百千万亿';
const OVER_ROUND = /(?<![千以线网海路船车市向陆水岸地马晚早身手会版])上$|(?<![不通经度走透路见])过$/;
/** 不高于担保金额的0.5%, 最快压缩到21天: the bound is set before a base or a verb, and not part of the figure's text. */
const BOUND_OF_BASE = new RegExp(`(?:(${AT_LEAST}|超过)|${AT_MOST})[^，。；：\\d]{1,12}的$`);
/** 至少开展2次. */
const AT_LEAST_DONE = /(?:([至最]少)|[至最]多)可?[^，。；：\d]{1,4}$/;
const FASTEST_TO = /最[快短][^，。；：\d]{1,8}[至到]$/;

const AFTER_ANY =
  /[ ]?(?:((?:及|[（(]含[）)])?以上(?!述)|之上|有余|不止|\+(?![\dA-Za-z]))|(左右(?!岸|手)|上下(?!游|级|船))|((?:之|以)内|(?:及|[（(]含[）)])?以下(?!简称)|不到))/y;
const AFTER_MEASURE =
  /[ ]?(?:([多余](?![式功元项维种样层方边数额下地]))|()((?:时间)?内(?![陆资外部地容蒙销贸需河设控涵])))/y;

/** The qualifying words that end at `at`, where the number (or 每小时 before it) begins. */
export function qualifierBefore(text: string, at: number): Qualification | null {
  const from = Math.max(0, at - WINDOW);
  const before = text.slice(from, at);
  if (ROUND_NUMBER.includes(text.charAt(at)) && OVER_ROUND.test(before)) {
    return { qualifier: 'over', edge: at - 1, governsVerb: false };
  }
  const match = MENTIONS_QUALIFIER.test(before) ? BEFORE.exec(before) : null;
  if (!match) return null;
  const qualifier = match[1] !== undefined ? 'about' : match[2] !== undefined ? 'over' : 'under';
  return { qualifier, edge: from + match.index, governsVerb: match[4] !== undefined };
}

/** The qualifying words that begin at `at`, where number and unit end: 以上, 左右, 以内, and 多 or 内 after a measure. */
export function qualifierAfter(text: string, at: number, kind: UnitKind): Qualification | null {
  const match = matchAt(AFTER_ANY, text, at) ?? (isMeasure(kind) ? matchAt(AFTER_MEASURE, text, at) : null);
  if (!match) return null;
  const qualifier = match[1] !== undefined ? 'over' : match[3] === undefined ? 'about' : 'under';
  return { qualifier, edge: at + match[0].length, governsVerb: false };
}

/** The bound that words further before set: by a base a ratio is of, or by the fastest of a verb. */
export function boundBefore(text: string, at: number, kind: UnitKind): Qualifier | null {
  const before = text.slice(Math.max(0, at - 2 * WINDOW), at);
  if (kind === 'time' && FASTEST_TO.test(before)) return 'under';
  const done = AT_LEAST_DONE.exec(before);
  if (done) return done[1] === undefined ? 'under' : 'over';
  const match = (kind === 'ratio' || kind === 'none') && before.endsWith('的') ? BOUND_OF_BASE.exec(before) : null;
  return match && (match[1] === undefined ? 'under' : 'over');
}

function isMeasure(kind: UnitKind): boolean {
  return kind === 'time' || kind === 'length' || kind === 'ratio' || kind === 'amount';
}
