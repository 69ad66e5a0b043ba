/** What a document may ask of the machine that reads it. What is over a limit is refused, whatever it would say. */
export interface Limits {
  /** Bytes of the file. */
  readonly fileBytes: number;
  /** Bytes that come out of one part of the package, counted as they come: the sizes that an archive states are not believed. */
  readonly partBytes: number;
  /** Bytes that come out of all the parts that are read. */
  readonly packageBytes: number;
  /** Entries of the archive. */
  readonly entries: number;
  /** Elements of one part. */
  readonly elements: number;
  /** Elements within each other. */
  readonly depth: number;
  /** Pages of a PDF. */
  readonly pages: number;
  /** Characters of a page of a PDF. */
  readonly pageCharacters: number;
  /** Bytes of memory that the reader of PDF may take beside that of the thread, the file itself included. */
  readonly pdfBytes: number;
  /** Milliseconds for a page of a PDF. */
  readonly pageMilliseconds: number;
  /** Milliseconds that a reader of pictures may take for a page. */
  readonly pictureMilliseconds: number;
  /** Milliseconds for the whole of the reading, without what a reader of pictures takes. */
  readonly milliseconds: number;
  /** Megabytes of memory for the reading. */
  readonly megabytes: number;
}

/** A hundred times the first batch. */
export const DEFAULT_LIMITS: Limits = {
  fileBytes: 64 * 1024 * 1024,
  partBytes: 16 * 1024 * 1024,
  packageBytes: 48 * 1024 * 1024,
  entries: 4_000,
  elements: 300_000,
  depth: 128,
  pages: 2_000,
  pageCharacters: 50_000,
  pdfBytes: 128 * 1024 * 1024,
  pageMilliseconds: 4_000,
  pictureMilliseconds: 60_000,
  milliseconds: 60_000,
  megabytes: 512,
};
