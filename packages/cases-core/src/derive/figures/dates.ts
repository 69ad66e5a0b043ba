import { isDigit, matchAt, SPACE } from './numerals.ts';

/** A date or period of the text, and whether figures after it belong to it. */
export interface Period {
  start: number;
  end: number;
  /** ISO form as the schema's `asOf` has it; open at the end (`2018/..`) for 以来 and 起. */
  iso: string;
  /** `false` for a date that only qualifies a noun (获评2022年度…) or is the base of a comparison (较2021年). */
  governs: boolean;
}

interface Ymd {
  year: number;
  month: number | null;
  day: number | null;
}

interface Read<T> {
  value: T;
  end: number;
}

const YEAR = '(?:19|20|21)\\d{2}';
const DASH = '[-–—~～－至到]';

const YEAR_SKIPPED = new RegExp(`${YEAR}${SPACE}(?:年|${DASH}${SPACE}${YEAR}(?!\\d))`, 'y');
const PART_SKIPPED = new RegExp(`\\d{1,2}(?:${DASH}\\d{1,2})?${SPACE}[月日](?!/)`, 'y');
const DURATION_BEFORE =
  /(?:周期|期限|时限|法定|期间为|时间|时长|寿命|历时|用时|需要?|缩短|压缩|压减|延长|原来|不超过|超过|不到|连续)[^，。；：年]{0,6}$/;
const DURATION_AFTER = new RegExp(`${SPACE}(?:以内|之内|内(?!陆|蒙)|以上)`, 'y');

const YEAR_START = new RegExp(`${YEAR}(?=${SPACE}(?:年|${DASH}${SPACE}${YEAR}${SPACE}年))`, 'g');
const MONTH_PART = new RegExp(`${SPACE}(\\d{1,2})${SPACE}月`, 'y');
const DAY_PART = new RegExp(`${SPACE}(\\d{1,2})${SPACE}日`, 'y');
const YEAR_PART = new RegExp(`(${YEAR})${SPACE}(年)?`, 'y');
const SPAN_PART = new RegExp(`${SPACE}(?:${DASH}|、|和)${SPACE}`, 'y');
const MONTHS_PART = new RegExp(`${SPACE}(\\d{1,2})${SPACE}${DASH}${SPACE}(\\d{1,2})${SPACE}月`, 'y');
const FIRST_MONTHS = new RegExp(`${SPACE}前${SPACE}(\\d{1,2})${SPACE}个月`, 'y');
const NAMED_PART = /(?:上半年|下半年|前三季度|第?[一二三四1-4]季度)/y;
const OPEN_END = /(?:[末底初])?(?:起|开始|(?:[^，。；：！？\d]{0,12})以来)/y;
const MONTH_REACHED = new RegExp(`[（(]截[至止]?${SPACE}(\\d{1,2})${SPACE}月[末底]?[）)]`, 'y');
const NOT_GOVERNING_BEFORE = /(?:获得?|获评|荣获|评为|评选|入选|列入|纳入|较|比|同|的|[“《〈‘（(])$/;
/** 是2018年的3.2倍, 恢复至2019年水平的九成; 同期 is always what something is measured against. */
const BASE_BEFORE = /(?:(?<!作成分)[是为]|恢复[至到]了?|相当于|达到?)$/;
const BASE_AFTER = /(?:[年末度全底]{0,2}水平)?的(?![^，。；：\d]{0,12}[为达])/y;
const SAME_PERIOD_AFTER = /[年全]?同期|相比/y;

const NAMED_MONTHS: Readonly<Record<string, readonly [number, number]>> = {
  上半年: [1, 6],
  下半年: [7, 12],
  前三季度: [1, 9],
};

/** End of the date, year span, month or day of the month that stands at `at`; `null` where a quantity may stand there. */
export function dateEnd(text: string, at: number): number | null {
  if (!isDigit(text.charCodeAt(at))) return null;
  const year = matchAt(YEAR_SKIPPED, text, at);
  if (year) return at + year[0].length;
  const match = matchAt(PART_SKIPPED, text, at);
  if (!match || isDuration(text, at, at + match[0].length)) return null;
  return at + match[0].length;
}

/** 周期由6-8月延长 and 30日内 are durations, not dates. */
function isDuration(text: string, at: number, end: number): boolean {
  const before = text.slice(Math.max(0, at - 16), at);
  if (/[年月][ ]?$/.test(before)) return false;
  return DURATION_BEFORE.test(before) || matchAt(DURATION_AFTER, text, end) !== null;
}

/** Every date and period with a year, in text order. Impossible dates (13月) are left out. */
export function findPeriods(text: string): Period[] {
  const periods: Period[] = [];
  let from = 0;
  for (;;) {
    YEAR_START.lastIndex = from;
    const match = YEAR_START.exec(text);
    if (!match) return periods;
    const read = readPeriod(text, match.index);
    from = Math.max(read?.end ?? 0, match.index + match[0].length);
    if (read)
      periods.push({
        start: match.index,
        end: read.end,
        iso: read.value,
        governs: governs(text, match.index, read.end),
      });
  }
}

function governs(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 4), start);
  if (NOT_GOVERNING_BEFORE.test(before) || matchAt(SAME_PERIOD_AFTER, text, end)) return false;
  return !(BASE_BEFORE.test(before) && matchAt(BASE_AFTER, text, end));
}

function readPeriod(text: string, at: number): Read<string> | null {
  const first = readDate(text, at);
  if (!first) return null;
  const within = first.value.month === null ? readMonths(text, first.value.year, first.end) : null;
  if (within) return within;
  const iso = isoDate(first.value);
  if (iso === null) return null;
  const last = readSpanEnd(text, first);
  if (last && last.value > iso) return { value: `${iso}/${last.value}`, end: last.end };
  const open = matchAt(OPEN_END, text, first.end);
  return open ? { value: `${iso}/..`, end: first.end + open[0].length } : { value: iso, end: first.end };
}

function readDate(text: string, at: number): Read<Ymd> | null {
  const year = matchAt(YEAR_PART, text, at);
  if (!year) return null;
  const start = at + year[0].length;
  const value: Ymd = { year: Number(year[1]), month: null, day: null };
  const month = year[2] === undefined ? null : matchAt(MONTH_PART, text, start);
  if (!month) return { value, end: start };
  const day = matchAt(DAY_PART, text, start + month[0].length);
  const end = start + month[0].length + (day?.[0].length ?? 0);
  return { value: { ...value, month: Number(month[1]), day: day ? Number(day[1]) : null }, end };
}

/** 2022年上半年, 一季度, 1-6月, 前5个月, 2023年（截至11月底）. */
function readMonths(text: string, year: number, at: number): Read<string> | null {
  const reached = matchAt(MONTH_REACHED, text, at);
  const iso = reached && isoDate({ year, month: Number(reached[1]), day: null });
  if (reached && iso) return { value: iso, end: at + reached[0].length };
  const named = matchAt(NAMED_PART, text, at);
  const spanned = matchAt(MONTHS_PART, text, at) ?? matchAt(FIRST_MONTHS, text, at);
  const [written] = named ?? spanned ?? [];
  if (written === undefined) return null;
  const [first, last] = named ? namedMonths(written) : spannedMonths(spanned);
  const start = isoDate({ year, month: first, day: null });
  const end = isoDate({ year, month: last, day: null });
  if (start === null || end === null || end < start) return null;
  return { value: start === end ? start : `${start}/${end}`, end: at + written.length };
}

function namedMonths(name: string): readonly [number, number] {
  const listed = NAMED_MONTHS[name];
  if (listed) return listed;
  const digit = name.replace('第', '').charAt(0);
  const quarter = '一二三四'.includes(digit) ? '一二三四'.indexOf(digit) + 1 : Number(digit);
  return [quarter * 3 - 2, quarter * 3];
}

function spannedMonths(match: RegExpExecArray | null): readonly [number, number] {
  return match?.[2] === undefined ? [1, Number(match?.[1])] : [Number(match[1]), Number(match[2])];
}

/** The last date of 2021年、2022年, 2021-2023年, 2022年1月至6月, 2022年3月至2023年5月. */
function readSpanEnd(text: string, first: Read<Ymd>): Read<string> | null {
  let last: Read<string> | null = null;
  let date = first;
  for (let joint = matchAt(SPAN_PART, text, date.end); joint; joint = matchAt(SPAN_PART, text, date.end)) {
    const at = date.end + joint[0].length;
    const next = readDate(text, at) ?? readLaterPart(text, at, date.value);
    const iso = next && isoDate(next.value);
    if (!next || !iso) break;
    last = { value: iso, end: next.end };
    date = next;
  }
  return last;
}

/** 6月20日 and 20日 after a date take its year and month. */
function readLaterPart(text: string, at: number, { year, month, day }: Ymd): Read<Ymd> | null {
  if (month === null) return null;
  const nextMonth = matchAt(MONTH_PART, text, at);
  const dayAt = at + (nextMonth?.[0].length ?? 0);
  const nextDay = day === null ? null : matchAt(DAY_PART, text, dayAt);
  if (!nextMonth && !nextDay) return null;
  const value = { year, month: nextMonth ? Number(nextMonth[1]) : month, day: nextDay ? Number(nextDay[1]) : null };
  return { value, end: dayAt + (nextDay?.[0].length ?? 0) };
}

function isoDate({ year, month, day }: Ymd): string | null {
  if (month === null) return String(year);
  if (month < 1 || month > 12) return null;
  const yearMonth = `${year}-${String(month).padStart(2, '0')}`;
  if (day === null) return yearMonth;
  const daysInMonth = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day >= 1 && day <= daysInMonth ? `${yearMonth}-${String(day).padStart(2, '0')}` : null;
}
