/** Extensions of documents that can be imported. */
export const IMPORT_FORMATS = ['md', 'markdown', 'txt', 'json'] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];
