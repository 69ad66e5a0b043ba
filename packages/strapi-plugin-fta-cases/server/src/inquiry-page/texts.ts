import { type Bilingual, fillTemplate, type Language, type TemplateParams } from '@fta/cases-core';

const TEXTS = {
  title: { zh: '请核实', en: 'Please check' },
  about: {
    zh: '{by}就案例《{title}》请您核实下面{count}处内容（标出的文字）。请逐处选择“确认”或“更正”，然后发送。',
    en: '{by} asks you to check the marked words below ({count}) in the case “{title}”. Confirm or correct each of them, then send.',
  },
  passage: { zh: '第{number}处', en: 'Passage {number}' },
  changed: {
    zh: '这段文字在请您核实之后已经改动，这里显示的是当时的文字。',
    en: 'The text has been changed since you were asked. These are the words as they were then.',
  },
  answered: {
    zh: '这一处已有答复；如再答复，将另行记录。',
    en: 'This passage has been answered; another answer is kept beside it.',
  },
  confirmed: { zh: '确认，内容无误', en: 'Confirm: this is right' },
  corrected: { zh: '更正', en: 'Correct' },
  correction: { zh: '正确的内容', en: 'What is right' },
  name: { zh: '您的姓名或单位（可不填）', en: 'Your name or organization (optional)' },
  send: { zh: '发送', en: 'Send' },
  until: {
    zh: '此链接有效至{time}，全部答复后即失效。请勿转给无关人员。',
    en: 'The link is good until {time} and ends with your answers. Please do not pass it on.',
  },
  faults: { zh: '还没有发送，请看：', en: 'Not sent yet. Please look at:' },
  nothing: { zh: '请至少对一处选择“确认”或“更正”', en: 'Confirm or correct at least one passage' },
  'no-correction': { zh: '第{number}处：请填写正确的内容', en: 'Passage {number}: write what is right' },
  both: {
    zh: '第{number}处：写了更正的内容，请选择“更正”；如无须更正，请清空',
    en: 'Passage {number}: you wrote what is right; choose “Correct”, or clear it',
  },
  'long-correction': {
    zh: '第{number}处：更正最多{most}字，不能有特殊控制字符',
    en: 'Passage {number}: a correction has at most {most} characters, and no control characters',
  },
  'long-name': { zh: '姓名或单位最多{most}字', en: 'A name has at most {most} characters' },
  thanks: { zh: '谢谢，已收到', en: 'Thank you' },
  kept: { zh: '您的答复已转给{by}。可以关闭此页。', en: 'Your answers have gone to {by}. You can close this page.' },
  left: {
    zh: '您的答复已转给{by}。还有{left}处没有答复。',
    en: 'Your answers have gone to {by}. Passages not answered yet: {left}.',
  },
  'go-on': { zh: '继续答复', en: 'Go on' },
  nowhere: { zh: '这个链接无效', en: 'This link leads nowhere' },
  'nowhere-why': {
    zh: '它可能已经答复、已过期、已收回，或者地址不完整。如有疑问，请联系发给您链接的人。',
    en: 'It may have been answered, expired or withdrawn, or the address is not complete. Ask whoever sent it to you.',
  },
  later: { zh: '请稍后再试', en: 'Please try again later' },
  'later-why': {
    zh: '现在无法处理。您的答复没有发送，请过几分钟再打开链接。',
    en: 'This could not be done just now. Nothing was sent; open the link again in some minutes.',
  },
} as const satisfies Record<string, Bilingual>;

export type PageText = keyof typeof TEXTS;

/** A text of the page in a language. */
export function textOf<Key extends PageText>(
  key: Key,
  language: Language,
  params: TemplateParams<(typeof TEXTS)[Key]['en']>,
): string {
  return fillTemplate(TEXTS[key][language], params, language);
}
