import { type Bilingual, DOCUMENT_FORMATS } from '@fta/cases-core/schema';

const { docx, markdown, text, json } = DOCUMENT_FORMATS;
const formats = Object.values(DOCUMENT_FORMATS);

/** Extensions of documents that can be imported; what is no plain text is told by its bytes, whatever it is called. */
export const IMPORT_FORMATS: readonly string[] = formats.flatMap(({ extensions }) => extensions);

/** Media types of documents that are no plain text. */
export const DOCUMENT_TYPES: readonly string[] = formats
  .filter((format) => format !== markdown && format !== text && format !== json)
  .flatMap(({ mediaTypes }) => mediaTypes);

interface Download {
  readonly label: Bilingual;
  readonly extension: string;
  /** Media type. */
  readonly type: string;
}

/** The formats in which a batch or a case can be had before it is published, by their names in the address. */
export const DOWNLOADS = {
  docx: { label: { zh: 'Word 文档', en: 'Word document' }, extension: 'docx', type: docx.mediaTypes[0] },
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
