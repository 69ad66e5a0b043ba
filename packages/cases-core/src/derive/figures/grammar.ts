import { type Amount, readAmount } from './amounts.ts';
import { dateEnd } from './dates.ts';
import { continuesAsCode, countsOne, isNamed, isNameOrOrdinal } from './exclusions.ts';
import { HAN_NUMERALS, numeralRunEnd } from './numerals.ts';
import { boundBefore, type Qualification, type Qualifier, qualifierAfter, qualifierBefore } from './qualifiers.ts';
import { HAN_UNIT_STARTS, type UnitKind } from './unit-table.ts';

/** A quantity found in the text: an amount with its qualifier, and the span that holds both. */
export interface Quantity {
  start: number;
  end: number;
  /** Where the number itself begins, after qualifying words. */
  numberStart: number;
  value: number | null;
  min: number | null;
  max: number | null;
  unit: string;
  kind: UnitKind;
  qualifier: Qualifier;
  /** The qualifier stands before the verb (大约可少排放…), so it reaches the next figure of the same verb too. */
  governsVerb: boolean;
}

/** Most Chinese numerals in running text are parts of words (一体, 四川): look only where a unit or more number follows. */
const [ALWAYS, BEFORE_UNIT, BEFORE_HALF_UNIT] = [1, 2, 3];
/** What each UTF-16 unit may begin, looked up for every character of a text. */
const BEGINS = new Uint8Array(0x10000);
for (const [role, characters] of [
  [ALWAYS, '0123456789《'],
  [BEFORE_UNIT, HAN_NUMERALS],
  [BEFORE_HALF_UNIT, '半'],
] as const) {
  for (const char of characters) BEGINS[char.charCodeAt(0)] = role;
}
const HALF_UNITS = '个小天年';
const AFTER_NUMERAL = new Set(`${HAN_NUMERALS}半余多几分到至 ${HAN_UNIT_STARTS}`);
const TITLE_LIMIT = 200;
const COORDINATED = /^[^，。；：！？,;!?\n]{0,16}[和与及、][ ]?$/;
/** Not 每人每月: per what is said in words, as in 每吨…元. */
const RATE_BEFORE = /(?<!每[^，。；：\d每]{1,4})每(小时|分钟|秒|天|日|周|月|年)[ ]?$/;

/** Every quantity of `text`, left to right, without overlap. Titles in 《》 are stepped over. */
export function readQuantities(text: string): Quantity[] {
  const quantities: Quantity[] = [];
  let from = 0;
  for (let at = nextCandidate(text, from); at >= 0; at = nextCandidate(text, from)) {
    if (text[at] === '《') {
      from = titleEnd(text, at);
      continue;
    }
    const date = dateEnd(text, at);
    const read = date === null ? readQuantity(text, at, from) : null;
    if (read) quantities.push(underSameQualifier(text, read, quantities.at(-1)));
    from = date ?? read?.end ?? numeralRunEnd(text, at);
  }
  return quantities;
}

function nextCandidate(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const role = BEGINS[text.charCodeAt(at)];
    if (role === 0) continue;
    const next = text.charAt(at + 1);
    if (role === ALWAYS || (role === BEFORE_UNIT ? AFTER_NUMERAL.has(next) : next !== '' && HALF_UNITS.includes(next)))
      return at;
  }
  return -1;
}

/** Reads the quantity whose number begins at `at`; qualifying words may reach back to `floor`. */
function readQuantity(text: string, at: number, floor: number): Quantity | null {
  const amount = readAmount(text, at);
  if (!amount || isExcluded(text, at, amount)) return null;
  const before = leadingWords(text, amount.start, floor);
  const after = qualifierAfter(text, amount.unit.end, amount.unit.kind);
  if (amount.numeral && !countsSomething(text, at, amount, before.qualification)) return null;
  const { value, min, max, unit, excess } = amount;
  return {
    start: before.start,
    end: after?.edge ?? unit.end,
    numberStart: at,
    value,
    min,
    max,
    unit: before.per === null ? unit.unit : `${unit.unit}/${before.per}`,
    kind: unit.kind,
    qualifier:
      before.qualification?.qualifier ??
      (excess ? 'over' : (after?.qualifier ?? boundBefore(text, before.start, unit.kind) ?? 'exact')),
    governsVerb: before.qualification?.governsVerb ?? false,
  };
}

/** 大约可少排放7万吨…和20万吨…: a qualifier before the verb governs every figure of the verb. */
function underSameQualifier(text: string, quantity: Quantity, previous: Quantity | undefined): Quantity {
  if (!previous?.governsVerb || quantity.qualifier !== 'exact') return quantity;
  if (!COORDINATED.test(text.slice(previous.end, quantity.start))) return quantity;
  return { ...quantity, qualifier: previous.qualifier, governsVerb: true };
}

function isExcluded(text: string, at: number, { numeral, unit }: Amount): boolean {
  if (!numeral) return false;
  if (isNameOrOrdinal(text, at, numeral) || isNamed(text, at, numeral, unit)) return true;
  return unit.kind === 'none' && continuesAsCode(text, unit.end);
}

/** 百, 千 and 万 alone count only with 近, 超, 余 … or where an amount is reached; 一 only where one is the point. */
function countsSomething(text: string, at: number, amount: Amount, before: Qualification | null): boolean {
  const { numeral, unit, excess } = amount;
  if (!numeral || numeral.arabic) return true;
  if (numeral.bare) return excess || before !== null || (unit.kind === 'amount' && isReached(text, at, unit.end));
  return numeral.value !== 1 || countsOne(text, at, unit);
}

/** 达百亿元, 产值百亿元。; not 百亿元企业. */
function isReached(text: string, at: number, end: number): boolean {
  return /[达至到]$/.test(text.slice(Math.max(0, at - 1), at)) || /^[，。；、]?$/.test(text.charAt(end));
}

interface LeadingWords {
  start: number;
  qualification: Qualification | null;
  per: string | null;
}

/** 约, 每小时, 每小时约, 约每小时 before the number. */
function leadingWords(text: string, at: number, floor: number): LeadingWords {
  const near = qualifierWithin(text, at, floor);
  const edge = near?.edge ?? at;
  const rate = RATE_BEFORE.exec(text.slice(Math.max(floor, edge - 10), edge));
  if (!rate) return { start: edge, qualification: near, per: null };
  const start = edge - rate[0].length;
  const far = near ? null : qualifierWithin(text, start, floor);
  return { start: far?.edge ?? start, qualification: near ?? far, per: rate[1] ?? null };
}

function qualifierWithin(text: string, at: number, floor: number): Qualification | null {
  const found = qualifierBefore(text, at);
  return found && found.edge >= floor ? found : null;
}

function titleEnd(text: string, open: number): number {
  const limit = Math.min(text.length, open + TITLE_LIMIT);
  let depth = 0;
  for (let at = open; at < limit; at += 1) {
    if (text[at] === '《') depth += 1;
    if (text[at] === '》') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return open + 1;
}
