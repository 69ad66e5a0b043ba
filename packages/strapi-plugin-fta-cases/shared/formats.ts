import type { Bilingual } from '@fta/cases-core/schema';

/** Extensions of text documents that can be imported. */
export const TEXT_FORMATS = ['md', 'markdown', 'txt', 'json'] as const;
export type TextFormat = (typeof TEXT_FORMATS)[number];

/** Extensions of documents that are no text: these are told by their bytes, whatever they are called. */
export const FILE_FORMATS = ['docx', 'pdf'] as const;

/** Extensions of documents that can be imported. */
export const IMPORT_FORMATS = [...FILE_FORMATS, ...TEXT_FORMATS] as const;

/** The media type of PDF. */
export const PDF_TYPE = 'application/pdf';

/** The media type of a Word document. */
export const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

interface Download {
  readonly label: Bilingual;
  readonly extension: string;
  /** Media type. */
  readonly type: string;
}

/** The formats in which a batch or a case can be had before it is published, by their names in the address. */
export const DOWNLOADS = {
  docx: { label: { zh: 'Word 文档', en: 'Word document' }, extension: 'docx', type: WORD_TYPE },
  markdown: {
    label: { zh: 'Markdown 文本', en: 'Markdown text' },
    extension: 'md',
    type: 'text/markdown; charset=utf-8',
  },
  json: { label: { zh: 'JSON 数据', en: 'JSON data' }, extension: 'json', type: 'application/json; charset=utf-8' },
  csv: {
    label: { zh: '指标表格（CSV）', en: 'Table of figures (CSV)' },
    extension: 'csv',
    type: 'text/csv; charset=utf-8',
  },
} as const satisfies Record<string, Download>;

export type DownloadFormat = keyof typeof DOWNLOADS;
export const DOWNLOAD_FORMATS = Object.keys(DOWNLOADS) as DownloadFormat[];
