import { hanValue } from '../../text/han-number.ts';
import { continuesAsCode } from './exclusions.ts';
import { isDigit, matchAt, type Numeral, readNumeral, SPACE, scaled } from './numerals.ts';
import { numeratorOf, readUnit, type Unit } from './units.ts';

/** A number or a range of numbers with its unit, before qualifiers are looked at. */
export interface Amount {
  /** Where a sign before the number stands, else where the number does. */
  start: number;
  value: number | null;
  min: number | null;
  max: number | null;
  unit: Unit;
  /** Written with 余 or 多. */
  excess: boolean;
  /** The first number, `null` for fractions. */
  numeral: Numeral | null;
}

const HAN_DIGIT = '一二两三四五六七八九十百千万';
const CONNECTOR = new RegExp(`${SPACE}(?:([-–—−~～∼－]{1,2})|[至到])${SPACE}`, 'y');
const START_OF_CHANGE = /[由从自][^，。；：\d]{0,10}$/;
const PARTS_OF = new RegExp(`([${HAN_DIGIT}]{1,4})分之([${HAN_DIGIT}]{1,6}|\\d{1,6}(?:\\.\\d{1,6})?)`, 'y');
const HALF = /一半|(?<![上下大前后])半(?=(?:个(?:月|小时|工作日)|小时|天|年(?![度报末])))/y;
const SLASHED = /(\d{1,3})[/／](\d{1,3})(?![\d/／.])/y;
const NEIGHBOURS = /(?:两三|三四|四五|五六|六七|七八|八九)(?![一二两三四五六七八九十百千万亿])/y;
const SENTENCE_BREAK = /[ ]?(?:[，。；、！？,;）)]|$)/y;
const REACHED_BEFORE = /(?:达到?|超过?|突破|逾|为|至|到|近|约|人数|户数|用户|总数|总量)[ ]?$/;
/** A sign, where no dash between numbers, codes or words can be meant: before a ratio or temperature, behind a word. */
const SIGN = /(?:(?<![\dA-Za-z%％℃)）”+\-－−—–])[-－−+＋]|零下)[ ]?$/;
const SIGN_OF_SECOND = /(?:[-－−]|零下)[ ]?/y;
const SIGNED_UNITS = new Set(['%', '‰', '个百分点', '百分点', '℃', '°C', '摄氏度', '度']);

/** Reads the amount that starts at `at`; `null` where the number there counts or measures nothing. */
export function readAmount(text: string, at: number): Amount | null {
  const special = isDigit(text.charCodeAt(at))
    ? readSlashed(text, at)
    : (readPartsOf(text, at) ?? readHalf(text, at) ?? readNeighbours(text, at));
  return special ?? readNumbers(text, at);
}

function readNumbers(text: string, at: number): Amount | null {
  const numeral = readNumeral(text, at);
  if (!numeral) return null;
  const unit = readUnit(text, numeral);
  const range = readRange(text, at, numeral, unit);
  if (range) return range;
  if (unit) return single(text, at, numeral, unit);
  return countedWithoutUnit(text, at, numeral) ? single(text, at, numeral, unitless(numeral.end)) : null;
}

function single(text: string, at: number, numeral: Numeral, unit: Unit): Amount {
  const sign = signBefore(text, at, unit);
  const value = signed(numeral.value + (unit.half ? 0.5 : 0), sign);
  const excess = numeral.excess || unit.excess;
  return { start: at - sign.length, value, min: null, max: null, unit, excess, numeral };
}

function signBefore(text: string, at: number, { unit }: Unit): string {
  return (SIGNED_UNITS.has(unit) && SIGN.exec(text.slice(Math.max(0, at - 4), at))?.[0]) || '';
}

function signed(value: number, sign: string): number {
  return /[^+＋ ]/.test(sign) && value > 0 ? -value : value;
}

/** 5-7天, 8-9万吨, 16.7%-26.7%, 8至9次. With 由 or 从 before it, 至 and 到 lead from one amount to another instead. */
function readRange(text: string, at: number, first: Numeral, firstUnit: Unit | null): Amount | null {
  const joint = firstUnit?.end ?? first.end;
  const connector = matchAt(CONNECTOR, text, joint);
  if (!connector) return null;
  if (connector[1] === undefined && START_OF_CHANGE.test(text.slice(Math.max(0, at - 12), at))) return null;
  const then = joint + connector[0].length;
  const secondSign = matchAt(SIGN_OF_SECOND, text, then)?.[0] ?? '';
  const second = readNumeral(text, then + secondSign.length);
  const unit = second && readUnit(text, second);
  if (!unit || (firstUnit && numeratorOf(firstUnit.unit) !== numeratorOf(unit.unit))) return null;
  if (secondSign !== '' && !SIGNED_UNITS.has(unit.unit)) return null;
  const sign = signBefore(text, at, unit);
  const whole = sharesMultiplier(first, firstUnit, second) ? scaled(first.mantissa, second.exponent) : first.value;
  const [min, max] = [signed(whole, sign), signed(second.value, secondSign)];
  if (min >= max) return null;
  return { start: at - sign.length, value: null, min, max, unit, excess: second.excess || unit.excess, numeral: first };
}

/** In 8-9万吨 the multiplier belongs to both numbers, in 5000-1万元 to the second alone. */
function sharesMultiplier(first: Numeral, firstUnit: Unit | null, second: Numeral): boolean {
  return !firstUnit && first.exponent === 0 && Number(first.mantissa) < Number(second.mantissa);
}

/** 三分之一, 百分之二十, 三分之一到四分之一. */
function readPartsOf(text: string, at: number): Amount | null {
  const first = partsOf(text, at);
  if (!first) return null;
  const connector = matchAt(CONNECTOR, text, first.unit.end);
  const second = connector && partsOf(text, first.unit.end + connector[0].length);
  if (first.value === null || second?.value == null || second.value === first.value) return first;
  const [min, max] = [Math.min(first.value, second.value), Math.max(first.value, second.value)];
  return { ...second, start: at, value: null, min, max };
}

function partsOf(text: string, at: number): Amount | null {
  const match = matchAt(PARTS_OF, text, at);
  if (!match) return null;
  const whole = match[1] === '百' ? 100 : hanValue(match[1] ?? '');
  const part = /^\d/.test(match[2] ?? '') ? Number(match[2]) : hanValue(match[2] ?? '');
  if (whole === null || part === null || whole < 2) return null;
  const end = at + match[0].length;
  if (whole === 100) return fraction(at, part, { ...unitless(end), unit: '%', kind: 'ratio' });
  return fraction(at, part / whole, unitless(end));
}

/** 一半, 半年. */
function readHalf(text: string, at: number): Amount | null {
  const match = matchAt(HALF, text, at);
  if (!match) return null;
  const end = at + match[0].length;
  const unit = match[0] === '一半' ? unitless(end) : readUnit(text, { ...NO_NUMERAL, end });
  return unit && fraction(at, 0.5, unit);
}

/** 1/2. */
function readSlashed(text: string, at: number): Amount | null {
  const match = matchAt(SLASHED, text, at);
  const [part, whole] = [Number(match?.[1]), Number(match?.[2])];
  if (!match || part < 1 || part >= whole || continuesAsCode(text, at + match[0].length)) return null;
  return fraction(at, part / whole, unitless(at + match[0].length));
}

/** 两三个, 五六天. */
function readNeighbours(text: string, at: number): Amount | null {
  if (!matchAt(NEIGHBOURS, text, at)) return null;
  const [min, max] = [hanValue(text.charAt(at)), hanValue(text.charAt(at + 1))];
  const unit = readUnit(text, { ...NO_NUMERAL, end: at + 2 });
  return unit && { start: at, value: null, min, max, unit, excess: false, numeral: null };
}

/** 用户突破3万, 用户三十余万: a large number may end its clause without a unit. */
function countedWithoutUnit(text: string, at: number, { arabic, exponent, value, excess, end }: Numeral): boolean {
  const large = arabic ? exponent >= 3 : value >= 10_000;
  if (!large || !matchAt(SENTENCE_BREAK, text, end)) return false;
  return (excess && !arabic) || REACHED_BEFORE.test(text.slice(Math.max(0, at - 3), at));
}

function fraction(start: number, value: number, unit: Unit): Amount {
  return { start, value: Number(value.toFixed(6)), min: null, max: null, unit, excess: false, numeral: null };
}

function unitless(end: number): Unit {
  return { unit: '', kind: 'none', end, excess: false, half: false };
}

const NO_NUMERAL: Numeral = { end: 0, value: 0, mantissa: '0', exponent: 0, arabic: false, excess: false, bare: false };
