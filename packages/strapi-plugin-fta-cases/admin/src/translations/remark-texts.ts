/** Texts of remarks and suggestions on words of a case, and of what has changed since one saw it last. */
export const REMARK_TEXTS = {
  'remark.words': { zh: '选中的文字：{quote}', en: 'Selected words: {quote}' },
  'remark.how': {
    zh: '在正文中选中文字，即可批注或建议修改（批注：Ctrl+Alt+M）。',
    en: 'Select words in the text to comment on them or to suggest others (comment: Ctrl+Alt+M).',
  },
  'remark.comment': { zh: '批注', en: 'Comment' },
  'remark.suggest': { zh: '建议修改', en: 'Suggest a change' },
  'remark.replacement': { zh: '改为', en: 'Change to' },
  'remark.replacement-hint': {
    zh: '按 Enter 提出建议，正文不变；留空表示建议删去。',
    en: 'Enter sends the suggestion; the text stays as it is. Leave it blank to suggest a deletion.',
  },
  'remark.propose': { zh: '提出建议', en: 'Send the suggestion' },
  'remark.take': { zh: '采纳', en: 'Accept' },
  'remark.leave': { zh: '不采纳', en: 'Decline' },
  'remark.take-back': { zh: '收回建议', en: 'Take it back' },
  'remark.reply': { zh: '回复', en: 'Reply' },
  'remark.send': { zh: '发送', en: 'Send' },
  'remark.reopen': { zh: '重新打开', en: 'Open again' },
  'remark.changed': {
    zh: '这些文字后来改动过，正文中已没有原话。',
    en: 'These words were changed since; the text has them no more.',
  },
  'remark.said': { zh: '正文已是建议的文字。', en: 'The text says what was suggested.' },
  'remark.taken-by': { zh: '{who}于{when}采纳', en: 'Accepted by {who}, {when}' },
  'remark.left-by': { zh: '{who}于{when}决定不采纳', en: 'Declined by {who}, {when}' },
  'remark.words-gone': {
    zh: '选中的文字已不在正文中，请重新选取。',
    en: 'The selected words are gone from the text; select again.',
  },
  'remark.not-saved': { zh: '没有记录：内容还没有保存。', en: 'Not recorded: the text is not saved yet.' },
} as const;
