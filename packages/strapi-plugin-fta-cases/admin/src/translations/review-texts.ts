/** Texts of the review, of comparing versions and of saving. */
export const REVIEW_TEXTS = {
  'review.title': { zh: '审核', en: 'Review' },
  'review.new': {
    zh: '新案例在批次页新建，在编辑台编写。',
    en: 'New cases are made on the page of their batch and written on the desk.',
  },
  'review.to-batches': { zh: '前往案例批次', en: 'To the batches' },
  'review.read-only': { zh: '这里只供查看。', en: 'Here it is shown only.' },
  'review.to-desk': { zh: '在编辑台打开', en: 'Open on the desk' },
  'review.locked': { zh: '当前状态下内容不能修改。', en: 'The content cannot be changed in this state.' },
  'review.reason': { zh: '{who}：{comment}', en: '{who}: {comment}' },
  'review.reopens': {
    zh: '修改并保存后回到“{state}”。{isPublic, select, true {公开的版本不受影响。} other {}}',
    en: 'A saved change takes it back to “{state}”.{isPublic, select, true { The public version stays.} other {}}',
  },
  'review.blocked': {
    zh: '有{count}个问题，暂不能“{step}”：',
    en: '{count, plural, one {# problem stands} other {# problems stand}} in the way of “{step}”:',
  },
  'review.done': { zh: '已完成：{step}', en: 'Done: {step}' },
  'review.next-opened': {
    zh: '已打开下一个待办案例《{title}》。',
    en: 'The next case that waits for you is open: “{title}”.',
  },
  'review.none-waiting': { zh: '本批次没有其他待办案例。', en: 'No other case of the batch waits for you.' },
  'review.comment-required': { zh: '说明（必填）', en: 'Reason (required)' },
  'review.comment-optional': { zh: '说明（可不填）', en: 'Comment (optional)' },
  'review.comment-hint': {
    zh: '会写入审核记录，对方可以看到。',
    en: 'Kept in the record, where the other side reads it.',
  },
  'review.confirm': { zh: '确认', en: 'Confirm' },
  'review.cancel': { zh: '取消', en: 'Cancel' },
  'review.close': { zh: '关闭', en: 'Close' },
  'review.failed': { zh: '读取审核信息失败：{message}', en: 'The review could not be read: {message}' },

  'comments.title': { zh: '批注', en: 'Comments' },
  'comments.none': { zh: '没有未处理的批注。', en: 'No open comments.' },
  'comments.add': { zh: '添加批注', en: 'Add a comment' },
  'comments.field': { zh: '针对', en: 'About' },
  'comments.text': { zh: '内容', en: 'Text' },
  'comments.save': { zh: '发表', en: 'Post' },
  'comments.resolve': { zh: '标为已处理', en: 'Mark as resolved' },
  'comments.resolved': { zh: '已处理（{count}）', en: 'Resolved ({count})' },
  'comments.resolved-by': { zh: '{who}于{when}处理', en: 'Resolved by {who}, {when}' },

  'history.none': { zh: '还没有记录。', en: 'Nothing recorded yet.' },

  'revisions.from': { zh: '较早的版本', en: 'Older version' },
  'revisions.to': { zh: '较新的版本', en: 'Newer version' },
  'revisions.draft': { zh: '当前草稿', en: 'Current draft' },
  'revisions.published': { zh: '公开版本', en: 'Public version' },
  'revisions.name': { zh: '版本{number}：{step}，{who}，{when}', en: 'Revision {number}: {step}, {who}, {when}' },

  'diff.none': { zh: '没有差异。', en: 'No differences.' },
  'diff.count': { zh: '{count}处差异', en: '{count, plural, one {# difference} other {# differences}}' },
  'diff.added': { zh: '新增', en: 'Added' },
  'diff.removed': { zh: '删除', en: 'Removed' },
  'diff.changed': { zh: '修改', en: 'Changed' },
  'diff.moved': { zh: '移动', en: 'Moved' },
  'diff.moved-from': { zh: '原在{place}', en: 'Was at {place}' },
  'diff.blank': { zh: '（空）', en: '(blank)' },
} as const;
