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
  'remark.line-place': { zh: '{place}：{text}', en: '{place}: {text}' },
  'remark.line-words': { zh: '“{quote}”：{text}', en: '“{quote}”: {text}' },
  'remark.line-suggestion': { zh: '“{quote}”建议改为“{replacement}”', en: '“{quote}”: suggested “{replacement}”' },
  'remark.line-deletion': { zh: '“{quote}”建议删去', en: '“{quote}”: suggested to go' },
  'remark.more': {
    zh: '另有{count}条，见批注。',
    en: '{count, plural, one {# more} other {# more}} among the comments.',
  },

  'changes.since-step': { zh: '您上次“{step}”（{when}）', en: 'you took the step “{step}” ({when})' },
  'changes.since-publication': { zh: '上次发布（{when}）', en: 'it was last published ({when})' },
  'changes.some': {
    zh: '自{since}以来有{count}处改动。',
    en: '{count, plural, one {# change} other {# changes}} since {since}.',
  },
  'changes.none': { zh: '自{since}以来没有改动。', en: 'No changes since {since}.' },
  'changes.show': { zh: '在正文中标出', en: 'Mark them in the text' },
  'changes.list': { zh: '逐条查看', en: 'One by one' },
  'changes.others': { zh: '比较其他版本', en: 'Compare other versions' },
  'changes.title': { zh: '您看过以后的改动（{count}）', en: 'Changed since you saw it ({count})' },

  'open.warnings': {
    zh: '{count}条提醒未处理',
    en: '{count, plural, one {# open remark of the checks} other {# open remarks of the checks}}',
  },
  'open.remarks': {
    zh: '{count}条批注或建议未处理',
    en: '{count, plural, one {# open comment or suggestion} other {# open comments or suggestions}}',
  },
  'open.repeated': { zh: '{line}（{count}处）', en: '{line} ({count} times)' },
  'open.more': { zh: '另有{count}种', en: 'and {count} more kinds' },
} as const;
