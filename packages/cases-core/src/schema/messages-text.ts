import type { RuleText } from './rule-text.ts';

/** What the checks say about the text and the figures of a batch, in the order they run. */
export const TEXT_MESSAGES = {
  'enumeration-gap': {
    severity: 'warning',
    title: { zh: '列举不连续', en: 'Gap in an enumeration' },
    message: { zh: '列举缺少“{expected}”', en: 'The enumeration lacks “{expected}”' },
    why: {
      zh: '一是、二是、三是，其一、其二，第一、第二，①②：在一个要点或一段导语内，跨段落计算；可以嵌套。',
      en: 'The series 一是 二是 三是, 其一 其二, 第一 第二, ① ②, within one point or lead, across its paragraphs; a series may be nested.',
    },
    fix: { zh: '按顺序改写序号', en: 'Number the items in order' },
  },
  'enumeration-repeated': {
    severity: 'warning',
    title: { zh: '列举重复', en: 'Repeat in an enumeration' },
    message: { zh: '列举中“{found}”重复', en: 'The enumeration has “{found}” again' },
    why: {
      zh: '多半是序号写错。重新从一开始不算。',
      en: 'Mostly a slip in the number. Beginning anew from one is left alone.',
    },
    fix: { zh: '按顺序改写序号', en: 'Number the items in order' },
  },
  'one-sided': {
    severity: 'info',
    title: { zh: '一方面不成对', en: 'One side only' },
    message: { zh: '有“{found}”，没有“{expected}”', en: 'There is “{found}” but no “{expected}”' },
    why: { zh: '“一方面……一方面……”同样成对。', en: '一方面 said twice is a pair as well.' },
  },
  'doubled-word': {
    severity: 'warning',
    title: { zh: '词语重复', en: 'Doubled word' },
    message: { zh: '“{word}”连写了两次', en: '“{word}” stands twice in a row' },
    why: {
      zh: '两字以上的词紧接着重复。人人、方方面面、一个一个一类叠词不算。',
      en: 'A word of two or more characters at once repeated. Reduplication such as 人人, 方方面面 and 一个一个 is left alone.',
    },
    fix: { zh: '删去重复的“{word}”', en: 'Remove the second “{word}”' },
  },
  'doubled-punctuation': {
    severity: 'warning',
    title: { zh: '标点重复', en: 'Doubled punctuation' },
    message: { zh: '标点“{marks}”连用', en: 'The punctuation “{marks}” runs together' },
    why: { zh: '省略号、破折号和问叹连用不算。', en: 'Ellipses, dashes and ！？ are left alone.' },
    fix: { zh: '只留一个标点', en: 'Keep one mark' },
  },
  'unbalanced-mark': {
    severity: 'warning',
    title: { zh: '引号或括号不成对', en: 'Unbalanced quote or bracket' },
    message: { zh: '不成对的引号或括号：{mark}', en: 'Quote or bracket without a partner: {mark}' },
    why: {
      zh: '每段只报第一处；序号如“1）”不算。',
      en: 'The first of each paragraph is told; markers such as 1） are left alone.',
    },
    fix: { zh: '配成一对', en: 'Make it a pair' },
  },
  'half-width-in-text': {
    severity: 'info',
    title: { zh: '中文中的半角标点', en: 'Half-width punctuation in Chinese text' },
    message: { zh: '有{count}处半角标点', en: '{count} half-width punctuation marks' },
    why: {
      zh: '只看紧挨汉字的标点，数字和西文之间的不算。',
      en: 'Only marks that touch a Han character; those between digits or Latin letters are left alone.',
    },
    fix: { zh: '改为全角标点', en: 'Make them full-width' },
  },
  'unfinished-paragraph': {
    severity: 'warning',
    title: { zh: '段落没有结束', en: 'Paragraph breaks off' },
    message: { zh: '段落以“{mark}”结尾', en: 'The paragraph ends with “{mark}”' },
    why: { zh: '以逗号或顿号结尾，后文可能丢失。', en: 'It ends with a comma: what follows may be lost.' },
  },
  'paragraph-repeated': {
    severity: 'warning',
    title: { zh: '段落重复', en: 'Paragraph repeated' },
    message: { zh: '与案例{case}中的一段完全相同', en: 'The same paragraph stands in case {case}' },
    why: {
      zh: '三十字以上的段落逐字相同，多半是误贴。',
      en: 'Thirty characters or more, word for word: mostly pasted twice.',
    },
  },
  'list-count': {
    severity: 'warning',
    title: { zh: '列举与数目不符', en: 'List and count differ' },
    message: { zh: '列出{listed}项，写作“{stated}”', en: '{listed} are listed, but it says “{stated}”' },
    why: {
      zh: '紧接数目的三项以上列举，没有“等”字，末项与其他项一样短。',
      en: 'A list of three or more right before its count, without 等, whose last member is as short as the others.',
    },
  },
  'date-impossible': {
    severity: 'warning',
    title: { zh: '日期不存在', en: 'Impossible date' },
    message: { zh: '没有“{date}”这个日期', en: 'There is no such date as “{date}”' },
    why: {
      zh: '月份超过十二、日子超过当月天数，或年份多写一位。',
      en: 'A month past twelve, a day the month does not have, or a year with a digit too many.',
    },
  },
  'date-after-batch': {
    severity: 'warning',
    title: { zh: '时点晚于汇编', en: 'Date after the batch' },
    message: {
      zh: '“{text}”的时点{asOf}晚于汇编年份{year}',
      en: '“{text}” is dated {asOf}, after the year {year} of the batch',
    },
    why: {
      zh: '已取得的成效不会晚于汇编。下一步工作不查。',
      en: 'What was achieved cannot be later than the batch. Next steps are left alone.',
    },
  },
  'span-mismatch': {
    severity: 'error',
    title: { zh: '位置与原文不符', en: 'Place does not match the text' },
    message: { zh: '按位置取出的文字不是“{text}”', en: 'The text cut out at the place is not “{text}”' },
    why: {
      zh: '指标和引用由正文得出，正文改动后须重新标注。',
      en: 'Figures and citations are derived from the text; after an edit they have to be read again.',
    },
  },
  'range-reversed': {
    severity: 'error',
    title: { zh: '区间颠倒', en: 'Range reversed' },
    message: { zh: '“{text}”的下限{min}大于上限{max}', en: 'In “{text}” the minimum {min} is above the maximum {max}' },
    why: { zh: '下限不应大于上限。', en: 'A minimum is not above its maximum.' },
  },
  'figure-undated': {
    severity: 'info',
    title: { zh: '累计数没有时点', en: 'Cumulative figure without a date' },
    message: {
      zh: '{count}个累计数没有时点，如“{text}”，而本案例其他指标有',
      en: '{count} cumulative figures have no date, such as “{text}”, while others of the case have',
    },
    why: {
      zh: '累计数离开时点就没有意义。每个案例只报一次，只看成效部分中本句写明“累计”的数；具体范围由格式约定。',
      en: 'A running total means nothing without its date. Told once a case, for totals in the sections the profile names whose own clause says so.',
    },
  },
  'change-contradicted': {
    severity: 'warning',
    title: { zh: '变化幅度与前后数不符', en: 'Stated change contradicts its figures' },
    message: {
      zh: '由“{from}”到“{to}”约为{computed}，写作“{stated}”',
      en: '“{from}” to “{to}” is about {computed}, but it says “{stated}”',
    },
    why: {
      zh: '只在同一句内、紧跟前后数、明显同一指标时计算，并计入约、以上等限定和取整。',
      en: 'Reckoned only where the change directly follows its two figures and clearly is of the same measure; qualifiers and rounding are allowed for.',
    },
  },
  'change-direction': {
    severity: 'warning',
    title: { zh: '变化方向与前后数不符', en: 'Direction contradicts its figures' },
    message: { zh: '由“{from}”到“{to}”，写作“{word}”', en: '“{from}” to “{to}”, but it says “{word}”' },
    why: { zh: '写降低而数变大，或写提高而数变小。', en: 'Said to fall while it rises, or to rise while it falls.' },
  },
  'percent-over-100': {
    severity: 'warning',
    title: { zh: '百分比超过一百', en: 'Percentage over 100' },
    message: { zh: '“{text}”：{label}不应超过100%', en: '“{text}”: {label} cannot exceed 100%' },
    why: {
      zh: '占比、覆盖率、满意度等不超过一百，降幅也不超过一百；增长、完成率、收益率等可以超过。',
      en: 'Shares, coverage and decreases cannot; growth, completion and returns can.',
    },
  },
  'measure-conflict': {
    severity: 'warning',
    title: { zh: '同一指标两个数值', en: 'One measure, two values' },
    message: { zh: '“{measure}”有两个数值：{first}和{second}', en: '“{measure}” has two values: {first} and {second}' },
    why: {
      zh: '同一案例、同一时点、同一指标，计入单位换算和约、以上等限定；变化前后的数不算。',
      en: 'The same measure at the same time in one case, units and qualifiers allowed for; the two ends of a change are left alone.',
    },
  },
} as const satisfies Record<string, RuleText>;
