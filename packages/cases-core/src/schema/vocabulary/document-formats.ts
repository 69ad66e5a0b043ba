interface FormatText {
  readonly zh: string;
  readonly en: string;
  /** What files of the format are called; nothing is told by it where the bytes tell it. */
  readonly extensions: readonly string[];
  readonly mediaTypes: readonly string[];
}

/** The formats of documents that are read, in the order in which messages name them. */
export const DOCUMENT_FORMATS = {
  docx: {
    zh: 'Word 文档（.docx）',
    en: 'Word documents (.docx)',
    extensions: ['docx'],
    mediaTypes: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  },
  doc: {
    zh: '旧版 Word 和 WPS 文档（.doc、.wps）',
    en: 'documents of old Word and WPS (.doc, .wps)',
    extensions: ['doc', 'wps'],
    mediaTypes: ['application/msword', 'application/vnd.ms-works', 'application/wps-office.wps'],
  },
  pdf: { zh: 'PDF', en: 'PDF', extensions: ['pdf'], mediaTypes: ['application/pdf'] },
  ofd: { zh: 'OFD', en: 'OFD', extensions: ['ofd'], mediaTypes: ['application/ofd'] },
  html: {
    zh: '网页（.html、.mht）',
    en: 'web pages (.html, .mht)',
    extensions: ['html', 'htm', 'xhtml', 'mht', 'mhtml'],
    mediaTypes: ['text/html', 'application/xhtml+xml'],
  },
  markdown: { zh: 'Markdown', en: 'Markdown', extensions: ['md', 'markdown'], mediaTypes: ['text/markdown'] },
  text: { zh: '纯文本', en: 'plain text', extensions: ['txt'], mediaTypes: ['text/plain'] },
  json: { zh: '批次 JSON', en: 'batch JSON', extensions: ['json'], mediaTypes: ['application/json'] },
} as const satisfies Readonly<Record<string, FormatText>>;

/** One of the keys of {@link DOCUMENT_FORMATS}. */
export type DocumentFormat = keyof typeof DOCUMENT_FORMATS;
