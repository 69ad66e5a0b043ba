import type { RuleText } from './rule-text.ts';

/** What the checks say about the text and the figures of a batch, in the order they run. */
export const TEXT_MESSAGES = {
  'enumeration-gap': {
    severity: 'warning',
    title: { zh: '列举不连续', en: 'Gap in an enumeration' },
    message: { zh: '列举缺少“{expected}”', en: 'The enumeration lacks “{expected}”' },
    fix: { zh: '按顺序改写序号', en: 'Number the items in order' },
  },
  'enumeration-repeated': {
    severity: 'warning',
    title: { zh: '列举重复', en: 'Repeat in an enumeration' },
    message: { zh: '列举中“{found}”重复', en: 'The enumeration has “{found}” again' },
    fix: { zh: '按顺序改写序号', en: 'Number the items in order' },
  },
  'one-sided': {
    severity: 'info',
    title: { zh: '一方面不成对', en: 'One side only' },
    message: { zh: '有“{found}”，没有“{expected}”', en: 'There is “{found}” but no “{expected}”' },
  },
  'doubled-word': {
    severity: 'warning',
    title: { zh: '词语重复', en: 'Doubled word' },
    message: { zh: '“{word}”连写了两次', en: '“{word}” stands twice in a row' },
    fix: { zh: '删去重复的“{word}”', en: 'Remove the second “{word}”' },
  },
  'doubled-punctuation': {
    severity: 'warning',
    title: { zh: '标点重复', en: 'Doubled punctuation' },
    message: { zh: '标点“{marks}”连用', en: 'The punctuation “{marks}” runs together' },
    fix: { zh: '只留一个标点', en: 'Keep one mark' },
  },
  'unbalanced-mark': {
    severity: 'warning',
    title: { zh: '引号或括号不成对', en: 'Unbalanced quote or bracket' },
    message: { zh: '不成对的引号或括号：{mark}', en: 'Quote or bracket without a partner: {mark}' },
    fix: { zh: '配成一对', en: 'Make it a pair' },
  },
  'half-width-in-text': {
    severity: 'info',
    title: { zh: '中文中的半角标点', en: 'Half-width punctuation in Chinese text' },
    message: { zh: '有{count}处半角标点', en: '{count} half-width punctuation marks' },
    fix: { zh: '改为全角标点', en: 'Make them full-width' },
  },
  'unfinished-paragraph': {
    severity: 'warning',
    title: { zh: '段落没有结束', en: 'Paragraph breaks off' },
    message: { zh: '段落以“{mark}”结尾', en: 'The paragraph ends with “{mark}”' },
  },
  'paragraph-repeated': {
    severity: 'warning',
    title: { zh: '段落重复', en: 'Paragraph repeated' },
    message: { zh: '与案例{case}中的一段完全相同', en: 'The same paragraph stands in case {case}' },
  },
  'list-count': {
    severity: 'warning',
    title: { zh: '列举与数目不符', en: 'List and count differ' },
    message: { zh: '列出{listed}项，写作“{stated}”', en: '{listed} are listed, but it says “{stated}”' },
  },
  'date-impossible': {
    severity: 'warning',
    title: { zh: '日期不存在', en: 'Impossible date' },
    message: { zh: '没有“{date}”这个日期', en: 'There is no such date as “{date}”' },
  },
  'date-after-batch': {
    severity: 'warning',
    title: { zh: '时点晚于汇编', en: 'Date after the batch' },
    message: {
      zh: '“{text}”的时点{asOf}晚于汇编年份{year}',
      en: '“{text}” is dated {asOf}, after the year {year} of the batch',
    },
  },
  'span-mismatch': {
    severity: 'error',
    title: { zh: '位置与原文不符', en: 'Place does not match the text' },
    message: { zh: '按位置取出的文字不是“{text}”', en: 'The text cut out at the place is not “{text}”' },
  },
  'range-reversed': {
    severity: 'error',
    title: { zh: '区间颠倒', en: 'Range reversed' },
    message: { zh: '“{text}”的下限{min}大于上限{max}', en: 'In “{text}” the minimum {min} is above the maximum {max}' },
  },
  'figure-undated': {
    severity: 'info',
    title: { zh: '累计数没有时点', en: 'Cumulative figure without a date' },
    message: {
      zh: '{count}个累计数没有时点，如“{text}”，而本案例其他指标有',
      en: '{count} cumulative figures have no date, such as “{text}”, while others of the case have',
    },
  },
  'change-contradicted': {
    severity: 'warning',
    title: { zh: '变化幅度与前后数不符', en: 'Stated change contradicts its figures' },
    message: {
      zh: '由“{from}”到“{to}”约为{computed}，写作“{stated}”',
      en: '“{from}” to “{to}” is about {computed}, but it says “{stated}”',
    },
  },
  'change-direction': {
    severity: 'warning',
    title: { zh: '变化方向与前后数不符', en: 'Direction contradicts its figures' },
    message: { zh: '由“{from}”到“{to}”，写作“{word}”', en: '“{from}” to “{to}”, but it says “{word}”' },
  },
  'percent-over-100': {
    severity: 'warning',
    title: { zh: '百分比超过一百', en: 'Percentage over 100' },
    message: { zh: '“{text}”：{label}不应超过100%', en: '“{text}”: {label} cannot exceed 100%' },
  },
  'measure-conflict': {
    severity: 'warning',
    title: { zh: '同一指标两个数值', en: 'One measure, two values' },
    message: { zh: '“{measure}”有两个数值：{first}和{second}', en: '“{measure}” has two values: {first} and {second}' },
  },
} as const satisfies Record<string, RuleText>;
