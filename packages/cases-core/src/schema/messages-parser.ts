import type { RuleText } from './rule-text.ts';

/** What the parser has to say about a document. */
export const PARSER_MESSAGES = {
  'empty-document': {
    severity: 'warning',
    title: { zh: '空文档', en: 'Empty document' },
    message: { zh: '文档没有文字', en: 'The document has no text' },
  },
  'not-a-batch': {
    severity: 'warning',
    title: { zh: '不是案例汇编', en: 'Not a batch' },
    message: {
      zh: '没有找到案例标题和部分标题，全文作为一个案例保留',
      en: 'No case title and no section heading was found; the text is kept as one case',
    },
  },
  'case-title-missing': {
    severity: 'error',
    title: { zh: '案例没有标题', en: 'Case without a title' },
    message: { zh: '第{number}个案例没有标题', en: 'Case {number} has no title' },
  },
  'form-departed': {
    severity: 'info',
    title: { zh: '偏离规范格式', en: 'Departs from the canonical form' },
    message: {
      zh: '这一行不合规范格式，全文按一般文件读取',
      en: 'This line departs from the canonical form; the text is read as any other document',
    },
  },
  'batch-title-missing': {
    severity: 'info',
    title: { zh: '汇编没有标题', en: 'Batch without a title' },
    message: { zh: '文档开头没有汇编标题', en: 'The document does not begin with the title of the batch' },
  },
  'heading-drift': {
    severity: 'info',
    title: { zh: '格式与约定不同', en: 'Format differs from the profile' },
    message: {
      zh: '{what}写作“{found}”，约定为“{expected}”',
      en: '{what} is written “{found}”; the profile has “{expected}”',
    },
  },
  'table-flattened': {
    severity: 'info',
    title: { zh: '表格转为段落', en: 'Table made paragraphs' },
    message: { zh: '表格按行转为{count}个段落', en: 'A table became {count} paragraphs, one a row' },
  },
  'image-dropped-to-text': {
    severity: 'info',
    title: { zh: '图片只留文字', en: 'Image kept as text' },
    message: { zh: '图片只保留说明文字', en: 'Only the text of an image is kept' },
  },
  'footnote-outside': {
    severity: 'warning',
    title: { zh: '脚注不在案例中', en: 'Footnote outside the case' },
    message: {
      zh: '脚注不在任何案例中，需要的请写入正文',
      en: 'A footnote is in no case; what is needed of it belongs in the text',
    },
  },
  'tracked-insertion': {
    severity: 'warning',
    title: { zh: '修订中加入的文字', en: 'Text inserted by a tracked change' },
    message: { zh: '修订加入“{text}”，已按接受读入', en: 'A tracked change inserts “{text}”: read as accepted' },
  },
  'tracked-deletion': {
    severity: 'warning',
    title: { zh: '修订中删除的文字', en: 'Text deleted by a tracked change' },
    message: { zh: '修订删除“{text}”，未读入', en: 'A tracked change deletes “{text}”: left out' },
  },
  'tracked-move': {
    severity: 'warning',
    title: { zh: '修订中移动的文字', en: 'Text moved by a tracked change' },
    message: { zh: '修订把“{text}”移到这里', en: 'A tracked change moves “{text}” here' },
  },
  'comment-outside': {
    severity: 'info',
    title: { zh: '批注未读入', en: 'Comment left out' },
    message: { zh: '批注“{text}”未读入', en: 'The comment “{text}” is left out' },
  },
  'hidden-outside': {
    severity: 'warning',
    title: { zh: '隐藏文字未读入', en: 'Hidden text left out' },
    message: { zh: '隐藏文字“{text}”未读入', en: 'The hidden text “{text}” is left out' },
  },
  'code-as-text': {
    severity: 'info',
    title: { zh: '代码按正文处理', en: 'Code read as text' },
    message: { zh: '代码格式的内容按正文读取', en: 'What is marked as code is read as text' },
  },
  'html-stripped': {
    severity: 'info',
    title: { zh: '去掉 HTML 标记', en: 'HTML tags removed' },
    message: { zh: '去掉了 HTML 标记，保留其中文字', en: 'HTML tags were removed and the text in them kept' },
  },
  'half-width-stops': {
    severity: 'warning',
    title: { zh: '半角句点已读作句号', en: 'Half-width stops read as full stops' },
    message: { zh: '{count}处句末的“.”已读作“。”', en: '{count} stops “.” that end sentences were read as “。”' },
    fix: { zh: '在文件中改为“。”', en: 'Write “。” into the file' },
  },
  'half-width-punctuation': {
    severity: 'info',
    title: { zh: '半角标点已改全角', en: 'Half-width punctuation widened' },
    message: { zh: '{count}处半角标点已改为全角', en: '{count} half-width punctuation marks were made full-width' },
    fix: { zh: '在文件中改为全角标点', en: 'Make them full-width in the file' },
  },
  'number-closed': {
    severity: 'info',
    title: { zh: '拆散的数字已合并', en: 'Spread numbers put together' },
    message: {
      zh: '{count}个逐位拆开的数字已合并，请核对',
      en: '{count} numbers that stood digit by digit were put together: check them',
    },
    fix: { zh: '在文件中合并数字', en: 'Put the number together in the file' },
  },
  'radicals-folded': {
    severity: 'info',
    title: { zh: '部首字形已改为汉字', en: 'Radicals made characters' },
    message: {
      zh: '{count}处部首或兼容字形已改为汉字',
      en: '{count} radicals or compatibility forms were made characters',
    },
    fix: { zh: '在文件中改为汉字', en: 'Write the characters into the file' },
  },
  'front-matter': {
    severity: 'info',
    title: { zh: '首个案例之前的文字', en: 'Text before the first case' },
    message: { zh: '首个案例之前的文字不属于任何案例', en: 'The text before the first case belongs to no case' },
  },
  'text-outside': {
    severity: 'warning',
    title: { zh: '不少文字不属于任何案例', en: 'Much text in no case' },
    message: { zh: '正文的{percent}不属于任何案例', en: '{percent} of the prose belongs to no case' },
  },
  'text-mostly-outside': {
    severity: 'error',
    title: { zh: '大部分文字不属于任何案例', en: 'Most text in no case' },
    message: { zh: '正文的{percent}不属于任何案例', en: '{percent} of the prose belongs to no case' },
  },
  leftover: {
    severity: 'error',
    title: { zh: '文字没有归处', en: 'Text left over' },
    message: { zh: '这段文字没有进入任何字段', en: 'This text went into no field' },
  },
  'pages-without-text': {
    severity: 'error',
    title: { zh: '页面没有文字', en: 'Pages without text' },
    message: {
      zh: '第 {pages} 页是图片，没有读入：请先识别文字（OCR）',
      en: 'Pages {pages} are pictures and were left out: recognise their text (OCR) first',
    },
  },
  'pages-guessed': {
    severity: 'error',
    title: { zh: '页面的文字不可靠', en: 'Text that is a guess' },
    message: {
      zh: '第 {pages} 页的字体没有文字对照表，读出的文字不可靠：请先识别文字（OCR）',
      en: 'Pages {pages} have fonts without a map of characters, their text is a guess: recognise it (OCR) first',
    },
  },
  'file-rebuilt': {
    severity: 'warning',
    title: { zh: '文件索引已损坏', en: 'Damaged index of a file' },
    message: {
      zh: '文件的索引已损坏，找到 {pages} 页，请核对',
      en: 'The index of the file is damaged; {pages} pages were found: check them',
    },
  },
  'heading-rejoined': {
    severity: 'info',
    title: { zh: '接回断开的标题', en: 'Cut heading joined' },
    message: { zh: '被换行断开的标题已接回', en: 'A heading cut by a line break was joined again' },
  },
  'uncertain-figure': {
    severity: 'error',
    title: { zh: '识别的数字不确定', en: 'Uncertain figure' },
    message: {
      zh: '第 {page} 页的数字两次识别不同：“{first}”和“{second}”，请对照原件核定',
      en: 'Two readings of a figure on page {page} differ: “{first}” and “{second}”; look at the page and settle it',
    },
  },
} as const satisfies Record<string, RuleText>;
