import type { Bilingual } from '../schema/field.ts';
import type { TEXT_MESSAGES } from '../schema/messages-text.ts';

export const TEXT_REASONS: Readonly<Record<keyof typeof TEXT_MESSAGES, Bilingual>> = {
  'enumeration-gap': {
    zh: '一是、二是、三是，其一、其二，第一、第二，①②：在一个要点或一段导语内，跨段落计算；可以嵌套。',
    en: 'The series 一是 二是 三是, 其一 其二, 第一 第二, ① ②, within one point or lead, across its paragraphs; a series may be nested.',
  },
  'enumeration-repeated': {
    zh: '多半是序号写错。重新从一开始不算。',
    en: 'Mostly a slip in the number. Beginning anew from one is left alone.',
  },
  'one-sided': { zh: '“一方面……一方面……”同样成对。', en: '一方面 said twice is a pair as well.' },
  'doubled-word': {
    zh: '两字以上的词紧接着重复。人人、方方面面、一个一个一类叠词不算。',
    en: 'A word of two or more characters at once repeated. Reduplication such as 人人, 方方面面 and 一个一个 is left alone.',
  },
  'doubled-punctuation': { zh: '省略号、破折号和问叹连用不算。', en: 'Ellipses, dashes and ！？ are left alone.' },
  'unbalanced-mark': {
    zh: '每段只报第一处；序号如“1）”不算。',
    en: 'The first of each paragraph is told; markers such as 1） are left alone.',
  },
  'half-width-in-text': {
    zh: '只看紧挨汉字的标点，数字和西文之间的不算。',
    en: 'Only marks that touch a Han character; those between digits or Latin letters are left alone.',
  },
  'unfinished-paragraph': {
    zh: '以逗号或顿号结尾，后文可能丢失。',
    en: 'It ends with a comma: what follows may be lost.',
  },
  'paragraph-repeated': {
    zh: '三十字以上的段落逐字相同，多半是误贴。',
    en: 'Thirty characters or more, word for word: mostly pasted twice.',
  },
  'list-count': {
    zh: '紧接数目的三项以上列举，没有“等”字，末项与其他项一样短。',
    en: 'A list of three or more right before its count, without 等, whose last member is as short as the others.',
  },
  'date-impossible': {
    zh: '月份超过十二、日子超过当月天数，或年份多写一位。',
    en: 'A month past twelve, a day the month does not have, or a year with a digit too many.',
  },
  'date-after-batch': {
    zh: '已取得的成效不会晚于汇编。下一步工作不查。',
    en: 'What was achieved cannot be later than the batch. Next steps are left alone.',
  },
  'span-mismatch': {
    zh: '指标和引用由正文得出，正文改动后须重新标注。',
    en: 'Figures and citations are derived from the text; after an edit they have to be read again.',
  },
  'range-reversed': { zh: '下限不应大于上限。', en: 'A minimum is not above its maximum.' },
  'figure-undated': {
    zh: '累计数离开时点就没有意义。每个案例只报一次，只看成效部分中本句写明“累计”的数；具体范围由格式约定。',
    en: 'A running total means nothing without its date. Told once a case, for totals in the sections the profile names whose own clause says so.',
  },
  'change-contradicted': {
    zh: '只在同一句内、紧跟前后数、明显同一指标时计算，并计入约、以上等限定和取整。',
    en: 'Reckoned only where the change directly follows its two figures and clearly is of the same measure; qualifiers and rounding are allowed for.',
  },
  'change-direction': {
    zh: '写降低而数变大，或写提高而数变小。',
    en: 'Said to fall while it rises, or to rise while it falls.',
  },
  'percent-over-100': {
    zh: '占比、覆盖率、满意度等不超过一百，降幅也不超过一百；增长、完成率、收益率等可以超过。',
    en: 'Shares, coverage and decreases cannot; growth, completion and returns can.',
  },
  'measure-conflict': {
    zh: '同一案例、同一时点、同一指标，计入单位换算和约、以上等限定；变化前后的数不算。',
    en: 'The same measure at the same time in one case, units and qualifiers allowed for; the two ends of a change are left alone.',
  },
};
