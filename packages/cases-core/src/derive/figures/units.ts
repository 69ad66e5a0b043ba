import { matchAt, type Numeral } from './numerals.ts';
import { HAN_UNITS, type Measure, measureOf, type UnitKind, unitAt } from './unit-table.ts';

export interface Unit {
  unit: string;
  kind: UnitKind;
  end: number;
  /** 多 or 余 inside the unit (3个多月). */
  excess: boolean;
  /** 半 inside the unit (两个半小时). */
  half: boolean;
}

/** Nouns that can stand straight after a large or qualified number; `30万服务商` is counted in 服务商. */
const PERSONS = '人员|群众|学生|师生|旅客|游客|市民|职工|员工|村民|居民|人才|党员|干部';
const NOUN_HEADS = `商|户|企业|机构|${PERSONS}|用户|客户|农户|会员|家庭|订单|车辆|设备|岗位|项目|产品|部门|单位|平台|港口`;

/** Nouns that can be counted with a modifier between: `72开行城市`. */
const PLACE_HEADS = '城市|国家|省份|港口|园区|企业|部门';

const LARGE_NOT_BEFORE = '型豆学小量厅众于约幅多部会桥厦米师宗气阪连庆同理力都概大';

/** 省份 and 省 count the same thing. */
const CANONICAL: Readonly<Record<string, string>> = { 省份: '省', '％': '%' };

const SPACES = ' \u00a0\u3000';
const PLACE_ALTERNATIVES = /[（(]([省市区县州旗、]{1,5})[）)]/y;
const SPAN = /个([多余半])?(?:月|小时|工作日|自然日|交易日|星期|季度|百分点|基点)/y;
const LARGE = new RegExp(`大(?=[\\u4e00-\\u9fff])(?!中型|中小)(?![${LARGE_NOT_BEFORE}类])`, 'y');
const SMALL_NOUN = new RegExp(
  `(?:(?![的和与及在等强号型级线路式版代维度大])[\\u4e00-\\u9fff]){1,2}(?:${PLACE_HEADS})`,
  'y',
);
const PERSON = new RegExp(`(?:${PERSONS})$`);
/** 服务商, 城市; 大 groups, and 省区 and 省市区 are those that a bracket adds to. */
const COUNTED_NOUN = new RegExp(`(?:${NOUN_HEADS}|${PLACE_HEADS})$|^大$|^[省市区县州旗]+$`);
const NOUN = new RegExp(`(?:(?![的和与及在等])[\\u4e00-\\u9fff]){0,5}?(?:${NOUN_HEADS})`, 'y');

/** Reads the unit that follows `numeral`; `null` where none does. Slash units (小时/箱, 吨/年) are one unit. */
export function readUnit(text: string, numeral: Numeral): Unit | null {
  const at = skipSpaces(text, numeral.end);
  const found = readSpan(text, at) ?? readListed(text, at, numeral) ?? readNoun(text, at, numeral);
  if (!found || (!numeral.arabic && found.kind !== 'noun' && !HAN_UNITS.has(found.unit))) return null;
  return withDenominators(text, found);
}

/** Unit without what it is per: 吨 of 吨/年. */
export function numeratorOf(unit: string): string {
  const slash = unit.indexOf('/');
  return slash < 0 ? unit : unit.slice(0, slash);
}

/** What a noun that stands for its unit counts: persons, or things. `null` for words that are no such noun. */
export function measureOfNoun(unit: string): Measure | null {
  if (PERSON.test(unit)) return measureOf('人') ?? null;
  return COUNTED_NOUN.test(unit) ? (measureOf('个') ?? null) : null;
}

function skipSpaces(text: string, at: number): number {
  let next = at;
  while (next < at + 2 && SPACES.includes(text.charAt(next)) && next < text.length) next += 1;
  return next;
}

/** 个月, 个工作日, 个百分点: the measure word belongs to the unit. */
function readSpan(text: string, at: number): Unit | null {
  const match = text[at] === '个' ? matchAt(SPAN, text, at) : null;
  if (!match) return null;
  const unit = match[0].replace(/[多余半]/, '');
  const kind = unit === '个百分点' || unit === '个基点' ? 'ratio' : 'time';
  return { unit, kind, end: at + match[0].length, excess: /[多余]/.test(match[1] ?? ''), half: match[1] === '半' };
}

function readListed(text: string, at: number, numeral: Numeral): Unit | null {
  const form = unitAt(text, at);
  if (!form) {
    const large = text[at] === '大' ? matchAt(LARGE, text, at) : null;
    return large && plainUnit('大', 'group', at + 1);
  }
  // Grades are names (5级); only a size class is a quantity (1000万级).
  if (form.unit === '级' && numeral.exponent === 0) return null;
  return withAlternatives(text, plainUnit(CANONICAL[form.unit] ?? form.unit, form.kind, at + form.unit.length));
}

/** 九省（区） counts 省区. */
function withAlternatives(text: string, found: Unit): Unit {
  const match = found.kind === 'place' ? matchAt(PLACE_ALTERNATIVES, text, found.end) : null;
  if (!match) return found;
  return { ...found, unit: found.unit + (match[1] ?? '').replaceAll('、', ''), end: found.end + match[0].length };
}

function readNoun(text: string, at: number, numeral: Numeral): Unit | null {
  if (!numeral.arabic && numeral.value < 10_000) return null;
  const large = !numeral.arabic || numeral.exponent > 0 || numeral.excess;
  if (!large && numeral.value >= 1000) return null;
  const noun = matchAt(large ? NOUN : SMALL_NOUN, text, at)?.[0];
  return noun === undefined ? null : plainUnit(large ? noun : noun.slice(-2), 'noun', at + noun.length);
}

function plainUnit(unit: string, kind: UnitKind, end: number): Unit {
  return { unit, kind, end, excess: false, half: false };
}

function withDenominators(text: string, found: Unit): Unit {
  let { unit, end } = found;
  for (let depth = 0; depth < 2; depth += 1) {
    const slash = skipSpaces(text, end);
    if (text[slash] !== '/' && text[slash] !== '／') break;
    const at = skipSpaces(text, slash + 1);
    const start = text[at] === '每' ? at + 1 : at;
    const plain = unitAt(text, start);
    const per = plain ?? (/[百千万]/.test(text.charAt(start)) ? unitAt(text, start + 1) : null);
    if (!per) break;
    end = start + (plain ? 0 : 1) + per.unit.length;
    unit += `/${text.slice(start, end)}`;
  }
  return { ...found, unit, end };
}
