/** Texts of putting cases elsewhere, of preview and downloads. */
export const WORKLIST_TEXTS = {
  'arrange.open': { zh: '调整顺序', en: 'Reorder' },
  'arrange.about': {
    zh: '拖动案例，或在手柄上按方向键；序号随之变化，保存后才生效。',
    en: 'Drag cases, or press the arrow keys on a handle. Numbers follow; nothing changes before you save.',
  },
  'arrange.consecutive': { zh: '从1起连续编号', en: 'Number from 1 without gaps' },
  'arrange.none': { zh: '没有变化', en: 'Nothing to save' },
  'arrange.save': {
    zh: '保存顺序（{count}个序号改变）',
    en: 'Save the order ({count, plural, one {# number changes} other {# numbers change}})',
  },
  'arrange.failed': { zh: '没有保存，顺序仍是下面您排好的样子：', en: 'Not saved; the order below is still yours:' },
  'arrange.handle': {
    zh: '移动“{title}”，第{place}个，共{count}个',
    en: 'Move “{title}”, {place} of {count}',
  },
  'arrange.keys': { zh: '拖动，或按↑ ↓ Home End', en: 'Drag, or press ↑ ↓ Home End' },
  'arrange.up': { zh: '上移“{title}”', en: 'Move “{title}” up' },
  'arrange.down': { zh: '下移“{title}”', en: 'Move “{title}” down' },
  'arrange.was': { zh: '原{number}', en: 'was {number}' },
  'arrange.told': { zh: '“{title}”：序号{number}', en: '“{title}”: number {number}' },

  'move.open': { zh: '移到另一批次', en: 'Move to another batch' },
  'move.fixed': {
    zh: '所选案例中有在审核中或曾经发布的，不能移到另一批次。',
    en: 'Some of them are in review or have been public and cannot move to another batch.',
  },
  'move.title': {
    zh: '将{count}个案例移到另一批次',
    en: 'Move {count, plural, one {# case} other {# cases}} to another batch',
  },
  'move.about': {
    zh: '案例排在那个批次的最后，编号、批注和版本都随它一起。移动后可以撤销。',
    en: 'They follow after the last case there, with their ids, comments and revisions. It can be undone.',
  },
  'move.batch': { zh: '批次', en: 'Batch' },
  'move.choose': { zh: '选择批次', en: 'Choose a batch' },
  'move.no-other': { zh: '还没有其他批次。', en: 'There is no other batch yet.' },
  'move.batches-failed': { zh: '读取批次失败。', en: 'The batches could not be read.' },
  'move.now': { zh: '移动{count}个', en: 'Move {count}' },

  'places.renumbered': {
    zh: '{count}个案例的序号已改变。',
    en: '{count, plural, one {# case has} other {# cases have}} another number now.',
  },
  'places.moved': {
    zh: '{count}个案例已移到另一批次。',
    en: '{count, plural, one {# case is} other {# cases are}} in another batch now.',
  },
  'places.undo': { zh: '撤销', en: 'Undo' },
  'places.undone': { zh: '已撤销。', en: 'Undone.' },
  'places.to-batch': { zh: '前往那个批次', en: 'Go to that batch' },

  'preview.open': { zh: '预览与下载', en: 'Preview and downloads' },
  'preview.open-one': { zh: '预览与下载这个案例', en: 'Preview and downloads of this case' },
  'preview.title': { zh: '预览：{title}', en: 'Preview: {title}' },
  'preview.back': { zh: '返回批次', en: 'Back to the batch' },
  'preview.back-case': { zh: '返回编辑台', en: 'Back to the desk' },
  'preview.print': { zh: '打印', en: 'Print' },
  'preview.download': { zh: '下载', en: 'Download' },
  'preview.template': { zh: '下一批的 Word 模板', en: 'Word template for the next batch' },
  'preview.original': { zh: '原文件：{name}', en: 'Original: {name}' },
  'preview.as': { zh: '下载为{format}', en: 'Download as {format}' },
  'preview.failed': { zh: '没有下载：{message}', en: 'Not downloaded: {message}' },
  'preview.some': {
    zh: '其中{count}个案例未发布，仅供内部核对。',
    en: '{count, plural, one {# case is} other {# cases are}} not published: for internal use only.',
  },
  'preview.none': { zh: '与已发布的内容一致。', en: 'As it is published.' },
  'preview.unpublished': { zh: '未发布', en: 'Not published' },
  'preview.provided': { zh: '（{provider}提供）', en: '(Provided by {provider})' },
  'preview.contents': { zh: '目录', en: 'Contents' },
  'preview.signature': { zh: '审核人：', en: 'Reviewed by:' },
  'preview.date': { zh: '日期：', en: 'Date:' },
  'preview.signatures': { zh: '附签字栏', en: 'With lines to sign on' },
  'preview.empty': { zh: '这个批次还没有案例。', en: 'The batch has no cases yet.' },
} as const;
