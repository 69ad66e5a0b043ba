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
const AUXILIARY = '(?:了|为|有|是|在|占|合|达到?|等值|需要?|[只仅]需要?|[只仅]用|[只仅]|要|可以?|能够?|将)';
const GOVERNED_VERB = '(?:减少|增加|节省|节约|降低|提高|提升|缩短|压缩|少)(?:排放|支出|成本|时间|费用)?';

const ABOUT = '大约|大概|大致|约莫|将近|接近|(?<![节签合公条契预履违制特邀相集续简])约|(?<![附靠邻临最毗亲远新就])近';
const OVER = '不少于|不低于|不下于?|超过|超出|(?<![赶])超|逾|突破|至少|高于|大于|多于';
const UNDER = '不超过|不高于|不多于|不大于|不到|不足|低于|少于|小于|至多|最快';

const MENTIONS_QUALIFIER = /[约近概致超逾突至于到过足快出]/;
const BEFORE = new RegExp(`(?:(${ABOUT})|(${OVER})|(${UNDER}))[ ]?(?:${AUXILIARY}){0,3}(${GOVERNED_VERB})?[ ]?$`);

const AFTER_ANY =
  /[ ]?(?:(及?以上(?!述)|之上|有余|不止|\+(?![\dA-Za-z]))|(左右(?!岸|手)|上下(?!游|级|船))|((?:之|以)内|以下|不到))/y;
const AFTER_MEASURE =
  /[ ]?(?:([多余](?![式功元项维种样层方边数额下地]))|()((?:时间)?内(?![陆资外部地容蒙销贸需河设控涵])))/y;

/** The qualifying words that end at `at`, where the number (or 每小时 before it) begins. */
export function qualifierBefore(text: string, at: number): Qualification | null {
  const from = Math.max(0, at - WINDOW);
  const before = text.slice(from, at);
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

function isMeasure(kind: UnitKind): boolean {
  return kind === 'time' || kind === 'length' || kind === 'ratio' || kind === 'amount';
}
