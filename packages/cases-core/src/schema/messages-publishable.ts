import type { RuleText } from './rule-text.ts';

/** Why a value is refused: for publication, or because it has not the shape of the schema at all. */
export const PUBLISHABLE_MESSAGES = {
  'value-required': {
    severity: 'error',
    title: { zh: '必填', en: 'Required' },
    message: { zh: '不能为空', en: 'Must not be blank' },
  },
  'value-too-short': {
    severity: 'error',
    title: { zh: '太短', en: 'Too short' },
    message: { zh: '不少于{minimum}，现在不足', en: 'At least {minimum} expected, got less' },
  },
  'value-too-long': {
    severity: 'error',
    title: { zh: '太长', en: 'Too long' },
    message: { zh: '不多于{maximum}，现已超出', en: 'At most {maximum} expected, got more' },
  },
  'value-type': {
    severity: 'error',
    title: { zh: '类型不符', en: 'Wrong type' },
    message: { zh: '应为{expected}，实为{received}', en: 'Expected {expected}, got {received}' },
  },
  'value-not-listed': {
    severity: 'error',
    title: { zh: '不在可选值中', en: 'Not one of the values' },
    message: { zh: '应为以下之一：{expected}', en: 'Expected one of: {expected}' },
  },
  'value-format': {
    severity: 'error',
    title: { zh: '格式不符', en: 'Wrong format' },
    message: { zh: '格式不符：{expected}', en: 'Does not match the format: {expected}' },
  },
  'value-unknown-key': {
    severity: 'error',
    title: { zh: '未知字段', en: 'Unknown field' },
    message: { zh: '没有这个字段：{keys}', en: 'There is no such field: {keys}' },
  },
  'value-invalid': {
    severity: 'error',
    title: { zh: '值不合格', en: 'Invalid value' },
    message: { zh: '值不符合要求', en: 'The value is not valid' },
  },
  'publish-section-required': {
    severity: 'error',
    title: { zh: '缺少必备部分', en: 'Required section missing' },
    message: { zh: '缺少有内容的“{section}”部分', en: 'A section “{section}” with content is missing' },
  },
  'publish-section-empty': {
    severity: 'error',
    title: { zh: '部分没有内容', en: 'Section without content' },
    message: { zh: '“{heading}”没有正文也没有要点', en: '“{heading}” has neither text nor points' },
  },
  'publish-span': {
    severity: 'error',
    title: { zh: '位置与原文不符', en: 'Place does not match the text' },
    message: { zh: '按位置取出的文字不是“{text}”', en: 'The text cut out at the place is not “{text}”' },
  },
  'publish-value-repeated': {
    severity: 'error',
    title: { zh: '编号或序号重复', en: 'Id or number repeated' },
    message: { zh: '“{value}”已被第{first}个案例使用', en: '“{value}” is already that of case {first} in the list' },
  },
} as const satisfies Record<string, RuleText>;
