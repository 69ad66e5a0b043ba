import type { Bilingual } from '../schema/field.ts';
import type { PARSER_MESSAGES } from '../schema/messages-parser.ts';

export const PARSER_REASONS: Readonly<Record<keyof typeof PARSER_MESSAGES, Bilingual>> = {
  'empty-document': { zh: '没有可读的内容。', en: 'There is nothing to read.' },
  'not-a-batch': { zh: '文字一字不丢，但没有结构。', en: 'Every word is kept, but nothing tells its structure.' },
  'case-title-missing': {
    zh: '没有标题的案例无法发布和检索。',
    en: 'A case without a title can neither be published nor found.',
  },
  'form-departed': {
    zh: '规范格式逐字读取：部分写“一、”，要点写“（一）”，段间空行。一般文件要判断和修补。',
    en: 'The canonical form is read to the letter: sections “一、”, points “（一）”, blank lines between paragraphs. Other documents are interpreted and mended.',
  },
  'batch-title-missing': {
    zh: '汇编的名称、系列和批次取自标题。',
    en: 'Name, series and ordinal of the batch are read from its title.',
  },
  'heading-drift': {
    zh: '照样读取，并指出与格式约定的差别：序号、标题或提供单位的写法变了。',
    en: 'It is read all the same; the marker, title or provider line is written otherwise than the profile says.',
  },
  'table-flattened': { zh: '案例正文只有段落。', en: 'The text of a case is paragraphs only.' },
  'image-dropped-to-text': { zh: '案例正文不含图片。', en: 'The text of a case holds no images.' },
  'footnote-outside': { zh: '案例正文不含脚注。', en: 'The text of a case holds no footnotes.' },
  'tracked-insertion': {
    zh: '文件里还有未接受的修订；读入的是接受全部修订之后的文字，请核对。',
    en: 'The document has tracked changes nobody accepted yet; it is read as if all were accepted: look them over.',
  },
  'tracked-deletion': {
    zh: '文件里还有未接受的修订；读入的是接受全部修订之后的文字，请核对。',
    en: 'The document has tracked changes nobody accepted yet; it is read as if all were accepted: look them over.',
  },
  'tracked-move': {
    zh: '文件里还有未接受的修订；读入的是接受全部修订之后的文字，请核对。',
    en: 'The document has tracked changes nobody accepted yet; it is read as if all were accepted: look them over.',
  },
  'comment-outside': {
    zh: '批注是给编辑看的，不是案例的正文。',
    en: 'A comment is for those who edit; it is no text of the case.',
  },
  'hidden-outside': {
    zh: '文件里不显示的文字，读者看不到。',
    en: 'The document does not show it, so no reader has seen it.',
  },
  'code-as-text': {
    zh: '四个空格的缩进在这类文档里是正文。',
    en: 'An indent of four spaces is text in these documents.',
  },
  'html-stripped': { zh: '正文是纯文本。', en: 'Text is plain.' },
  'half-width-stops': {
    zh: '全文句末都用“.”时，不改就分不清句子与段落；请核对后保存。',
    en: 'Where a whole document ends its sentences so, neither sentences nor paragraphs could be told apart; look it over.',
  },
  'half-width-punctuation': {
    zh: '中文正文用全角标点；原文可照此改正。',
    en: 'Chinese text has full-width punctuation; the source can be corrected likewise.',
  },
  'number-closed': {
    zh: '识别文字时常把一个数字拆成几段，如“8 0 %”。',
    en: 'Recognition often spreads one number, as in “8 0 %”.',
  },
  'radicals-folded': {
    zh: 'PDF 的文字层常以部首代替汉字，检索时会找不到。',
    en: 'Text layers of PDF files have them for characters; searches miss them.',
  },
  'front-matter': {
    zh: '作为已说明的非正文保留在覆盖记录里。',
    en: 'It is kept in the coverage ledger as declared noise.',
  },
  'text-outside': {
    zh: '这些文字不会随案例发布，请核对是否漏认了标题。',
    en: 'It is published with no case: check for titles that were missed.',
  },
  'text-mostly-outside': { zh: '这份文件没有被读成案例。', en: 'The document was not read as cases.' },
  leftover: { zh: '解析不应丢失文字，请报告。', en: 'Parsing must not lose text: please report it.' },
  'pages-without-text': { zh: '扫描的页面没有文字。', en: 'A scan has no text.' },
  'pages-guessed': {
    zh: '读出的可能是别的字。',
    en: 'What is read may not be what is seen.',
  },
  'file-rebuilt': {
    zh: '可能缺少内容。',
    en: 'Text may be lost.',
  },
  'heading-rejoined': { zh: '分页或换行把标题断成两行。', en: 'A page break or line break had cut it in two.' },
  'uncertain-figure': {
    zh: '扫描件上的每个数字由两个模型各读一次；不一致的可能读错，须有人确认后才能发布。标记随 JSON、Markdown、Word 文件一起保存。',
    en: 'Every figure of a scan is read by two models; where they differ it may be wrong, and somebody has to confirm it before it is published. JSON, Markdown and Word documents carry the mark.',
  },
};
