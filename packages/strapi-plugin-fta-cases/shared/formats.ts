/** Extensions of text documents that can be imported. */
export const TEXT_FORMATS = ['md', 'markdown', 'txt', 'json'] as const;
export type TextFormat = (typeof TEXT_FORMATS)[number];

/** Extensions of documents that can be imported; a Word document is told by its bytes, whatever it is called. */
export const IMPORT_FORMATS = ['docx', ...TEXT_FORMATS] as const;

/** The media type of a Word document. */
export const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
