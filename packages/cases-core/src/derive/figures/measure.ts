import type { Figure } from '../../schema/figure.ts';
import { type Measure, measureOf } from './unit-table.ts';
import { measureOfNoun, numeratorOf } from './units.ts';

type Amount = Pick<Figure, 'value' | 'min' | 'max' | 'unit'>;

/** So many digits hold what is stated, and not what dividing by three leaves. */
const DIGITS = 12;

/**
 * What an amount measures, and how much it is in the base unit. What a unit is per does not change its dimension (吨/年 is
 * weight) and stays behind the base unit as it is written; distance per time is speed. Without a unit a part of one is a
 * share (三分之一), any other number a count.
 */
export function measured({ value, min, max, unit }: Amount): Pick<Figure, 'dimension' | 'base'> {
  const measure = unit === '' ? ofBareNumber(value ?? max) : measureOfUnit(unit);
  if (measure === null) return { dimension: null, base: null };
  const { dimension, base: unitOfBase, factor } = measure;
  const base = { value: times(value, factor), min: times(min, factor), max: times(max, factor), unit: unitOfBase };
  return { dimension, base: isStatable(base.value) && isStatable(base.min) && isStatable(base.max) ? base : null };
}

function times(stated: number | null, factor: number): number | null {
  return stated === null || factor === 1 ? stated : Number((stated * factor).toPrecision(DIGITS));
}

function isStatable(number: number | null): boolean {
  return number === null || Number.isFinite(number);
}

function ofBareNumber(number: number | null): Measure | null {
  const isPart = number !== null && Math.abs(number) < 1;
  const plain = measureOf(isPart ? '%' : '个') ?? null;
  return plain && isPart ? { ...plain, factor: 100 } : plain;
}

function measureOfUnit(unit: string): Measure | null {
  const counted = numeratorOf(unit);
  const measure = measureOfCounted(counted);
  const per = unit.slice(counted.length);
  if (measure === null || per === '') return measure;
  return speed(measure, per) ?? { ...measure, base: `${measure.base}${per}` };
}

/** 个月 and 个百分点 are counted with a measure word; 大类 and 省份 stand in the table, 服务商 is a noun. */
function measureOfCounted(unit: string): Measure | null {
  const listed = measureOf(unit) ?? (unit.startsWith('个') ? measureOf(unit.slice(1)) : undefined);
  return listed === undefined ? measureOfNoun(unit) : listed;
}

function speed({ dimension, factor }: Measure, per: string): Measure | null {
  const time = dimension === 'distance' ? measureOf(per.slice(1)) : null;
  const isQuick = time?.dimension === 'duration' && time.base === 'h' && time.factor <= 1;
  return isQuick ? { dimension: 'speed', base: 'km/h', factor: factor / time.factor } : null;
}
