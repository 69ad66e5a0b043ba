import type { Bilingual } from '../schema/field.ts';
import type { PUBLISHABLE_MESSAGES } from '../schema/messages-publishable.ts';

export const PUBLISHABLE_REASONS: Readonly<Record<keyof typeof PUBLISHABLE_MESSAGES, Bilingual>> = {
  'value-required': { zh: '发布的案例不能缺少这一项。', en: 'A published case cannot do without it.' },
  'value-too-short': { zh: '低于下限。', en: 'Below the limit.' },
  'value-too-long': { zh: '高于上限。', en: 'Above the limit.' },
  'value-type': { zh: '值的类型与格式不符，或缺少该字段。', en: 'The value is of another type, or missing.' },
  'value-not-listed': { zh: '该字段只接受列出的值。', en: 'The field takes listed values only.' },
  'value-format': {
    zh: '例如首尾有空格、含换行或控制字符，或编号不是小写 ASCII。',
    en: 'For example white space at the ends, a line break or control character, or an id that is not lower-case ASCII.',
  },
  'value-unknown-key': { zh: '只接受格式中列出的字段。', en: 'Only the fields of the schema are taken.' },
  'value-invalid': { zh: '值不符合该字段的其他要求。', en: 'The value breaks another limit of the field.' },
  'publish-section-required': {
    zh: '发布的案例至少写明做法和成效。',
    en: 'A published case tells at least what was done and what came of it.',
  },
  'publish-section-empty': { zh: '空的部分不应发布。', en: 'An empty section should not be published.' },
  'publish-span': {
    zh: '正文改动后指标和引用须重新标注。',
    en: 'After an edit of the text, figures and citations have to be read again.',
  },
  'publish-value-repeated': {
    zh: '同一批次内编号和序号都不重复。',
    en: 'Within a batch neither an id nor a number comes twice.',
  },
};
