import type { SectionKind } from '../../src/schema/index.ts';

/** How a heading of a format stands out besides its marker: a Markdown level, bold, or not at all. */
export type Dress = 1 | 2 | 3 | 4 | 'bold' | 'plain';

const HAN_DIGITS = [...'零一二三四五六七八九'];

/** Chinese numerals up to 99, as list markers have them. */
function hanNumber(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const high = tens === 0 ? '' : `${tens === 1 ? '' : HAN_DIGITS[tens]}十`;
  return high + (ones === 0 && tens > 0 ? '' : HAN_DIGITS[ones]);
}

const circled = (value: number): string => String.fromCharCode(0x245f + value);

export const CASE_MARKERS = {
  '1.': (n) => `${n}.`,
  '1. ': (n) => `${n}. `,
  '1、': (n) => `${n}、`,
  '1．': (n) => `${n}．`,
  '一、': (n) => `${hanNumber(n)}、`,
  '案例1：': (n) => `案例${n}：`,
  '案例 1 ': (n) => `案例 ${n} `,
  '案例一：': (n) => `案例${hanNumber(n)}：`,
  '案例一 ': (n) => `案例${hanNumber(n)} `,
  '案例一↵': (n) => `案例${hanNumber(n)}\n`,
  '【案例1】': (n) => `【案例${n}】`,
  '【案例一】': (n) => `【案例${hanNumber(n)}】`,
  '【案例一】↵': (n) => `【案例${hanNumber(n)}】\n`,
  none: () => '',
} as const satisfies Record<string, (n: number) => string>;

export const SECTION_MARKERS = {
  '一、': (n, word) => `${hanNumber(n)}、${word}`,
  '（一）': (n, word) => `（${hanNumber(n)}）${word}`,
  '1.': (n, word) => `${n}.${word}`,
  '【】': (_, word) => `【${word}】`,
  none: (_, word) => word,
} as const satisfies Record<string, (n: number, word: string) => string>;

export const POINT_MARKERS = {
  '（一）': (n) => `（${hanNumber(n)}）`,
  '(一)': (n) => `(${hanNumber(n)})`,
  '1.': (n) => `${n}.`,
  '1. ': (n) => `${n}. `,
  '1、': (n) => `${n}、`,
  '1．': (n) => `${n}．`,
  '（1）': (n) => `（${n}）`,
  '1）': (n) => `${n}）`,
  '①': (n) => circled(n),
  '第一，': (n) => `第${hanNumber(n)}，`,
  none: () => '',
} as const satisfies Record<string, (n: number) => string>;

export const PROVIDERS = {
  '（X提供）': (name) => `（${name}提供）`,
  '（X）': (name) => `（${name}）`,
  '提供单位：X': (name) => `提供单位：${name}`,
  '报送单位：X': (name) => `报送单位：${name}`,
  '报送单位: X': (name) => `报送单位: ${name}`,
  '（报送单位：X）': (name) => `（报送单位：${name}）`,
  '申报单位：X': (name) => `申报单位：${name}`,
  '推荐单位：X': (name) => `推荐单位：${name}`,
  '**提供单位：**X': (name) => `**提供单位：**${name}`,
} as const satisfies Record<string, (name: string) => string>;

/** Words over the sections, by kind. */
export const WORDS = {
  first: {
    background: '基本情况',
    practices: '主要做法',
    outcomes: '实践效果',
    experience: '经验启示',
    nextSteps: '下一步工作思路',
  },
  measures: {
    background: '案例背景',
    practices: '主要举措',
    outcomes: '改革成效',
    experience: '经验启示',
    nextSteps: '下一步工作打算',
  },
  innovations: {
    background: '改革背景',
    practices: '主要做法及创新点',
    outcomes: '取得的成效',
    experience: '推广价值',
    nextSteps: '下一步工作计划',
  },
  short: { background: '背景', practices: '做法', outcomes: '成效', experience: '启示', nextSteps: '下一步打算' },
  creative: {
    background: '背景情况',
    practices: '创新举措',
    outcomes: '工作成效',
    experience: '经验总结',
    nextSteps: '下一步计划',
  },
  unlisted: {
    background: '工作缘起及背景',
    practices: '主要创新举措及亮点',
    outcomes: '取得的主要成效与反响',
    experience: '主要经验与体会',
    nextSteps: '下一阶段重点打算',
  },
} as const satisfies Record<string, Partial<Record<SectionKind, string>>>;

/** One way to dress the same cases. All of it is data: {@link writeDocument} reads nothing else. */
export interface Format {
  cases: { marker: keyof typeof CASE_MARKERS; dress: Dress };
  provider: { form: keyof typeof PROVIDERS; place: 'below' | 'end' | 'title' } | null;
  sections: {
    marker: keyof typeof SECTION_MARKERS;
    dress: Dress;
    words: keyof typeof WORDS;
    /** Behind the word; with `runIn` the first text of the section follows on the same line. */
    end: '' | '：';
    runIn: boolean;
  };
  points: {
    marker: keyof typeof POINT_MARKERS;
    dress: Dress;
    /** Behind the title. */
    end: '' | '。' | '：';
    runIn: boolean;
  };
  /** Sections the first batch does not have: its lead under a heading of its own, 经验启示 before the last. */
  extra: { background: boolean; experience: boolean };
  /** Between paragraphs. */
  gap: '\n\n' | '\n';
  indent: '' | '\u3000\u3000' | '    ';
  contents: 'none' | 'leaders' | 'list';
  /** Numbers of the first batch that are taken over; `renumber` counts them anew. */
  subset: readonly number[] | null;
  renumber: boolean;
}
