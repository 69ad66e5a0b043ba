import { type Bilingual, fillTemplate, type MessageParam, type TemplateParams } from '@fta/cases-core/schema';

/** Why a file is not read, in one line each: what it is, and what helps. */
export const REFUSALS = {
  format: {
    zh: '不是可读取的格式（{found}），可以读取的是 {expected}',
    en: 'is {found}; what can be read is {expected}',
  },
  unknown: {
    zh: '是二进制文件或已损坏，可以读取的是 {expected}',
    en: 'is a binary file or damaged; what can be read is {expected}',
  },
  empty: { zh: '是空文件', en: 'is empty' },
  'file-too-large': { zh: '超过 {limit} MB 上限', en: 'is larger than the limit of {limit} MB' },
  password: {
    zh: '有密码或已加密，请取消密码后重新保存',
    en: 'is protected by a password or encrypted: remove that and save it again',
  },
  macros: {
    zh: '含有宏，请另存为不含宏的 .docx',
    en: 'has macros: save it as .docx without them',
  },
  embedded: {
    zh: '嵌有另一份文档，请用 Word 打开后另存为 .docx',
    en: 'has another document embedded in it: open it in Word and save it as .docx',
  },
  'archive-broken': { zh: '作为压缩包已损坏：{detail}', en: 'is a damaged archive: {detail}' },
  'document-broken': { zh: '作为旧版 Word 文档已损坏：{detail}', en: 'is a damaged document of old Word: {detail}' },
  'document-old': {
    zh: '是 Word 95 或更早版本的文档，请用 Word 打开后另存为 .docx',
    en: 'is a document of Word 95 or older: open it in Word and save it as .docx',
  },
  'archive-entries': {
    zh: '压缩包里有 {found} 个条目，上限为 {limit}',
    en: 'is an archive of {found} entries; the limit is {limit}',
  },
  'part-too-large': {
    zh: '中的 {part} 解压后超过 {limit} MB 上限',
    en: 'holds {part}, which unpacks to more than the limit of {limit} MB',
  },
  'package-too-large': {
    zh: '解压后超过 {limit} MB 上限',
    en: 'unpacks to more than the limit of {limit} MB',
  },
  'part-missing': { zh: '缺少 {part}，不是完整的 Word 文档', en: 'lacks {part}: it is no whole Word document' },
  'part-outside': {
    zh: '指向文档以外的 {part}，不予读取',
    en: 'points at {part} outside the document, which is not read',
  },
  'part-wrong': {
    zh: '中的 {part} 应为 {expected}，却是 {found}',
    en: 'holds {part}, which should be {expected} and is {found}',
  },
  doctype: {
    zh: '中的 {part} 含有 DTD 或实体定义，不予读取',
    en: 'holds {part} with a DTD or entities, which is not read',
  },
  'xml-broken': { zh: '中的 {part} 已损坏：{detail}', en: 'holds {part}, which is damaged: {detail}' },
  'xml-depth': {
    zh: '中的 {part} 嵌套超过 {limit} 层',
    en: 'holds {part}, which nests more than {limit} deep',
  },
  'xml-elements': {
    zh: '中的 {part} 超过 {limit} 个元素',
    en: 'holds {part}, which has more than {limit} elements',
  },
  'page-depth': {
    zh: '作为网页，元素嵌套超过 {limit} 层',
    en: 'is a web page whose elements nest more than {limit} deep',
  },
  'page-elements': {
    zh: '作为网页，元素超过 {limit} 个',
    en: 'is a web page of more than {limit} elements',
  },
  'styles-circular': {
    zh: '的样式“{style}”以自己为基准，文档已损坏',
    en: 'has a style “{style}” that is based on itself: the document is damaged',
  },
  'pdf-broken': {
    zh: '作为 PDF 已损坏，无法打开，请重新导出',
    en: 'is a damaged PDF that does not open: export it again',
  },
  'pdf-cut': {
    zh: '是不完整的 PDF，结尾缺失，请重新下载或导出',
    en: 'is a PDF whose end is missing: download or export it again',
  },
  'pdf-page-broken': {
    zh: '的第 {page} 页已损坏，无法读取，请重新导出',
    en: 'has a damaged page {page} that cannot be read: export it again',
  },
  'pdf-no-page': { zh: '没有第 {page} 页，共 {pages} 页', en: 'has no page {page}: it has {pages}' },
  'pdf-pages': { zh: '有 {found} 页，上限为 {limit} 页', en: 'has {found} pages; the limit is {limit}' },
  'pdf-characters': {
    zh: '的第 {page} 页超过 {limit} 个字符',
    en: 'has more than {limit} characters on page {page}',
  },
  'pdf-crash': {
    zh: '使读取 PDF 的程序中止，文件很可能已损坏',
    en: 'makes the program that reads PDF break off: it is most likely damaged',
  },
  'pdf-without-text': {
    zh: '没有可读取的文字（第 {pages} 页是图片，或字体没有文字对照表），请先识别文字（OCR），或改用有文字的文件',
    en: 'has no text that can be read (pages {pages} are pictures, or in fonts that do not say which characters they hold): have it recognised (OCR) first, or use a file with text',
  },
  'too-slow': { zh: '读取超过 {limit} 秒，已停止', en: 'took longer than {limit} s to read and was stopped' },
  'too-much-memory': {
    zh: '读取所需内存超过 {limit} MB，已停止',
    en: 'took more than {limit} MB of memory to read and was stopped',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** The cause of a refusal. */
export type RefusalReason = keyof typeof REFUSALS;

/** What the wording of a cause asks for. */
export type RefusalParams<Reason extends RefusalReason> = TemplateParams<(typeof REFUSALS)[Reason]['en']>;

/**
 * A file is not read, and why: an expected answer to a file that is broken, hostile, or of another kind. `text` goes on
 * behind the file's name.
 */
export class Refusal extends Error {
  readonly reason: RefusalReason;
  readonly params: Readonly<Record<string, MessageParam>>;
  readonly text: Bilingual;

  constructor(reason: RefusalReason, params: Readonly<Record<string, MessageParam>>) {
    const { zh, en } = REFUSALS[reason];
    super(fillTemplate(en, params, 'en'));
    this.name = 'Refusal';
    this.reason = reason;
    this.params = params;
    this.text = { zh: fillTemplate(zh, params, 'zh'), en: this.message };
  }
}

/** The refusal of a file for a cause, with what its wording asks for. */
export function refuse<Reason extends RefusalReason>(reason: Reason, params: RefusalParams<Reason>): Refusal {
  return new Refusal(reason, params);
}

/** Whole megabytes, as a refusal tells a limit. */
export const megabytesOf = (bytes: number): number => Math.round((bytes / 1024 / 1024) * 10) / 10;
