/** Texts for the file that a case came from, beside its text. */
export const ORIGINAL_TEXTS = {
  'original.help': {
    zh: '光标在正文哪一段，这里就显示它在原件中的位置；点原件上的文字，光标就到正文的那一段。',
    en: 'Shows where the paragraph with the caret stands in the file. Press words of the file to go to them in the text.',
  },
  'original.opening': { zh: '正在打开原件…', en: 'Opening the file…' },
  'original.none': {
    zh: '这个案例不是从文件导入的，没有原件。',
    en: 'This case was not imported from a file.',
  },
  'original.not-kept': {
    zh: '系统没有保存这份原件，只记下了各段的位置。需要时请管理员开启“keepOriginals”设置后重新导入。',
    en: 'The file itself is not kept, only where each paragraph stands in it. An administrator can have files kept (setting keepOriginals); then import it again.',
  },
  'original.not-shown': {
    zh: '这种格式的原件不能在这里显示，请下载后查看。',
    en: 'A file of this format cannot be shown here: download it.',
  },
  'original.nowhere': {
    zh: '原件中找不到这段文字：它是导入后写的，或者改动较大，对不上原来的位置。',
    en: 'This paragraph is not found in the file: it was written after the import, or rewritten beside others that were.',
  },
  'original.changed': {
    zh: '这段文字导入后改过；原件上是改动前的文字。',
    en: 'This paragraph was rewritten after the import; the file has the words from before.',
  },
  'original.lacks-faces': {
    zh: '原件没有嵌入字体，不能照原样画出：案例的文字用本机字体显示在原来的位置。',
    en: 'The file does not hold its fonts: the words of the case are shown in their places in a font of this computer.',
  },
  'original.at-page': { zh: '第{page}页', en: 'page {page}' },
  'original.at-line': { zh: '第{line}行', en: 'line {line}' },
  'original.page': { zh: '第{page}页，共{pages}页', en: 'Page {page} of {pages}' },
  'original.picture': { zh: '原件第{page}页', en: 'Page {page} of the file' },
  'original.previous': { zh: '上一页', en: 'Previous page' },
  'original.next': { zh: '下一页', en: 'Next page' },
  'original.larger': { zh: '放大', en: 'Larger' },
  'original.smaller': { zh: '缩小', en: 'Smaller' },
  'original.go': { zh: '转到正文：{words}', en: 'Go to the text: {words}' },
} as const;
