import type { RuleText } from './rule-text.ts';

/** What the parser has to say about a document. */
export const PARSER_MESSAGES = {
  'empty-document': {
    severity: 'warning',
    title: { zh: '空文档', en: 'Empty document' },
    message: { zh: '文档没有文字', en: 'The document has no text' },
    why: { zh: '没有可读的内容。', en: 'There is nothing to read.' },
  },
  'not-a-batch': {
    severity: 'warning',
    title: { zh: '不是案例汇编', en: 'Not a batch' },
    message: {
      zh: '没有找到案例标题和部分标题，全文作为一个案例保留',
      en: 'No case title and no section heading was found; the text is kept as one case',
    },
    why: { zh: '文字一字不丢，但没有结构。', en: 'Every word is kept, but nothing tells its structure.' },
  },
  'case-title-missing': {
    severity: 'error',
    title: { zh: '案例没有标题', en: 'Case without a title' },
    message: { zh: '第{number}个案例没有标题', en: 'Case {number} has no title' },
    why: { zh: '没有标题的案例无法发布和检索。', en: 'A case without a title can neither be published nor found.' },
  },
  'form-departed': {
    severity: 'info',
    title: { zh: '偏离规范格式', en: 'Departs from the canonical form' },
    message: {
      zh: '这一行不合规范格式，全文按一般文件读取',
      en: 'This line departs from the canonical form; the text is read as any other document',
    },
    why: {
      zh: '规范格式逐字读取：部分写“一、”，要点写“（一）”，段间空行。一般文件要判断和修补。',
      en: 'The canonical form is read to the letter: sections “一、”, points “（一）”, blank lines between paragraphs. Other documents are interpreted and mended.',
    },
  },
  'batch-title-missing': {
    severity: 'info',
    title: { zh: '汇编没有标题', en: 'Batch without a title' },
    message: { zh: '文档开头没有汇编标题', en: 'The document does not begin with the title of the batch' },
    why: {
      zh: '汇编的名称、系列和批次取自标题。',
      en: 'Name, series and ordinal of the batch are read from its title.',
    },
  },
  'heading-drift': {
    severity: 'info',
    title: { zh: '格式与约定不同', en: 'Format differs from the profile' },
    message: {
      zh: '{what}写作“{found}”，约定为“{expected}”',
      en: '{what} is written “{found}”; the profile has “{expected}”',
    },
    why: {
      zh: '照样读取，并指出与格式约定的差别：序号、标题或提供单位的写法变了。',
      en: 'It is read all the same; the marker, title or provider line is written otherwise than the profile says.',
    },
  },
  'table-flattened': {
    severity: 'info',
    title: { zh: '表格转为段落', en: 'Table made paragraphs' },
    message: { zh: '表格按行转为{count}个段落', en: 'A table became {count} paragraphs, one a row' },
    why: { zh: '案例正文只有段落。', en: 'The text of a case is paragraphs only.' },
  },
  'image-dropped-to-text': {
    severity: 'info',
    title: { zh: '图片只留文字', en: 'Image kept as text' },
    message: { zh: '图片只保留说明文字', en: 'Only the text of an image is kept' },
    why: { zh: '案例正文不含图片。', en: 'The text of a case holds no images.' },
  },
  'footnote-outside': {
    severity: 'warning',
    title: { zh: '脚注不在案例中', en: 'Footnote outside the case' },
    message: {
      zh: '脚注不在任何案例中，需要的请写入正文',
      en: 'A footnote is in no case; what is needed of it belongs in the text',
    },
    why: { zh: '案例正文不含脚注。', en: 'The text of a case holds no footnotes.' },
  },
  'tracked-insertion': {
    severity: 'warning',
    title: { zh: '修订中加入的文字', en: 'Text inserted by a tracked change' },
    message: { zh: '修订加入“{text}”，已按接受读入', en: 'A tracked change inserts “{text}”: read as accepted' },
    why: {
      zh: '文件里还有未接受的修订；读入的是接受全部修订之后的文字，请核对。',
      en: 'The document has tracked changes nobody accepted yet; it is read as if all were accepted: look them over.',
    },
  },
  'tracked-deletion': {
    severity: 'warning',
    title: { zh: '修订中删除的文字', en: 'Text deleted by a tracked change' },
    message: { zh: '修订删除“{text}”，未读入', en: 'A tracked change deletes “{text}”: left out' },
    why: {
      zh: '文件里还有未接受的修订；读入的是接受全部修订之后的文字，请核对。',
      en: 'The document has tracked changes nobody accepted yet; it is read as if all were accepted: look them over.',
    },
  },
  'tracked-move': {
    severity: 'warning',
    title: { zh: '修订中移动的文字', en: 'Text moved by a tracked change' },
    message: { zh: '修订把“{text}”移到这里', en: 'A tracked change moves “{text}” here' },
    why: {
      zh: '文件里还有未接受的修订；读入的是接受全部修订之后的文字，请核对。',
      en: 'The document has tracked changes nobody accepted yet; it is read as if all were accepted: look them over.',
    },
  },
  'comment-outside': {
    severity: 'info',
    title: { zh: '批注未读入', en: 'Comment left out' },
    message: { zh: '批注“{text}”未读入', en: 'The comment “{text}” is left out' },
    why: {
      zh: '批注是给编辑看的，不是案例的正文。',
      en: 'A comment is for those who edit; it is no text of the case.',
    },
  },
  'hidden-outside': {
    severity: 'warning',
    title: { zh: '隐藏文字未读入', en: 'Hidden text left out' },
    message: { zh: '隐藏文字“{text}”未读入', en: 'The hidden text “{text}” is left out' },
    why: { zh: '文件里不显示的文字，读者看不到。', en: 'The document does not show it, so no reader has seen it.' },
  },
  'code-as-text': {
    severity: 'info',
    title: { zh: '代码按正文处理', en: 'Code read as text' },
    message: { zh: '代码格式的内容按正文读取', en: 'What is marked as code is read as text' },
    why: { zh: '四个空格的缩进在这类文档里是正文。', en: 'An indent of four spaces is text in these documents.' },
  },
  'html-stripped': {
    severity: 'info',
    title: { zh: '去掉 HTML 标记', en: 'HTML tags removed' },
    message: { zh: '去掉了 HTML 标记，保留其中文字', en: 'HTML tags were removed and the text in them kept' },
    why: { zh: '正文是纯文本。', en: 'Text is plain.' },
  },
  'half-width-stops': {
    severity: 'warning',
    title: { zh: '半角句点已读作句号', en: 'Half-width stops read as full stops' },
    message: { zh: '{count}处句末的“.”已读作“。”', en: '{count} stops “.” that end sentences were read as “。”' },
    why: {
      zh: '全文句末都用“.”时，不改就分不清句子与段落；请核对后保存。',
      en: 'Where a whole document ends its sentences so, neither sentences nor paragraphs could be told apart; look it over.',
    },
    fix: { zh: '在文件中改为“。”', en: 'Write “。” into the file' },
  },
  'half-width-punctuation': {
    severity: 'info',
    title: { zh: '半角标点已改全角', en: 'Half-width punctuation widened' },
    message: { zh: '{count}处半角标点已改为全角', en: '{count} half-width punctuation marks were made full-width' },
    why: {
      zh: '中文正文用全角标点；原文可照此改正。',
      en: 'Chinese text has full-width punctuation; the source can be corrected likewise.',
    },
    fix: { zh: '在文件中改为全角标点', en: 'Make them full-width in the file' },
  },
  'number-closed': {
    severity: 'info',
    title: { zh: '拆散的数字已合并', en: 'Spread numbers put together' },
    message: {
      zh: '{count}个逐位拆开的数字已合并，请核对',
      en: '{count} numbers that stood digit by digit were put together: check them',
    },
    why: {
      zh: '识别文字时常把一个数字拆成几段，如“8 0 %”。',
      en: 'Recognition often spreads one number, as in “8 0 %”.',
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
    why: {
      zh: 'PDF 的文字层常以部首代替汉字，检索时会找不到。',
      en: 'Text layers of PDF files have them for characters; searches miss them.',
    },
    fix: { zh: '在文件中改为汉字', en: 'Write the characters into the file' },
  },
  'front-matter': {
    severity: 'info',
    title: { zh: '首个案例之前的文字', en: 'Text before the first case' },
    message: { zh: '首个案例之前的文字不属于任何案例', en: 'The text before the first case belongs to no case' },
    why: { zh: '作为已说明的非正文保留在覆盖记录里。', en: 'It is kept in the coverage ledger as declared noise.' },
  },
  'text-outside': {
    severity: 'warning',
    title: { zh: '不少文字不属于任何案例', en: 'Much text in no case' },
    message: { zh: '正文的{percent}不属于任何案例', en: '{percent} of the prose belongs to no case' },
    why: {
      zh: '这些文字不会随案例发布，请核对是否漏认了标题。',
      en: 'It is published with no case: check for titles that were missed.',
    },
  },
  'text-mostly-outside': {
    severity: 'error',
    title: { zh: '大部分文字不属于任何案例', en: 'Most text in no case' },
    message: { zh: '正文的{percent}不属于任何案例', en: '{percent} of the prose belongs to no case' },
    why: { zh: '这份文件没有被读成案例。', en: 'The document was not read as cases.' },
  },
  leftover: {
    severity: 'error',
    title: { zh: '文字没有归处', en: 'Text left over' },
    message: { zh: '这段文字没有进入任何字段', en: 'This text went into no field' },
    why: { zh: '解析不应丢失文字，请报告。', en: 'Parsing must not lose text: please report it.' },
  },
  'pages-without-text': {
    severity: 'error',
    title: { zh: '页面没有文字', en: 'Pages without text' },
    message: {
      zh: '第 {pages} 页是图片，没有读入：请先识别文字（OCR）',
      en: 'Pages {pages} are pictures and were left out: recognise their text (OCR) first',
    },
    why: { zh: '扫描的页面没有文字。', en: 'A scan has no text.' },
  },
  'pages-guessed': {
    severity: 'error',
    title: { zh: '页面的文字不可靠', en: 'Text that is a guess' },
    message: {
      zh: '第 {pages} 页的字体没有文字对照表，读出的文字不可靠：请先识别文字（OCR）',
      en: 'Pages {pages} have fonts without a map of characters, their text is a guess: recognise it (OCR) first',
    },
    why: {
      zh: '读出的可能是别的字。',
      en: 'What is read may not be what is seen.',
    },
  },
  'file-rebuilt': {
    severity: 'warning',
    title: { zh: '文件索引已损坏', en: 'Damaged index of a file' },
    message: {
      zh: '文件的索引已损坏，找到 {pages} 页，请核对',
      en: 'The index of the file is damaged; {pages} pages were found: check them',
    },
    why: {
      zh: '可能缺少内容。',
      en: 'Text may be lost.',
    },
  },
  'heading-rejoined': {
    severity: 'info',
    title: { zh: '接回断开的标题', en: 'Cut heading joined' },
    message: { zh: '被换行断开的标题已接回', en: 'A heading cut by a line break was joined again' },
    why: { zh: '分页或换行把标题断成两行。', en: 'A page break or line break had cut it in two.' },
  },
  'uncertain-figure': {
    severity: 'error',
    title: { zh: '识别的数字不确定', en: 'Uncertain figure' },
    message: {
      zh: '第 {page} 页的数字两次识别不同：“{first}”和“{second}”，请对照原件核定',
      en: 'Two readings of a figure on page {page} differ: “{first}” and “{second}”; look at the page and settle it',
    },
    why: {
      zh: '扫描件上的每个数字由两个模型各读一次；不一致的可能读错，须有人确认后才能发布。标记随 JSON、Markdown、Word 文件一起保存。',
      en: 'Every figure of a scan is read by two models; where they differ it may be wrong, and somebody has to confirm it before it is published. JSON, Markdown and Word documents carry the mark.',
    },
  },
} as const satisfies Record<string, RuleText>;
