/** A position in the source: `line` and `column` count from 1, `offset` in UTF-16 units from 0. */
export interface Point {
  line: number;
  column: number;
  offset: number;
}

/** A stretch of the source, `end` exclusive. */
export interface Place {
  start: Point;
  end: Point;
}

/** The weight of a diagnostic: `error` keeps a batch from being published, `warning` asks for a look, `info` tells. */
export type Severity = 'error' | 'warning' | 'info';

/** One thing that is wrong with a batch or its document: the rule, its weight, a message and the place. */
export interface Diagnostic {
  ruleId: string;
  severity: Severity;
  message: string;
  /** Id of the case, `null` where it concerns the batch. */
  case: string | null;
  /** JSON Pointer in the batch, `null` where only the source can be pointed at. */
  path: string | null;
  place: Place | null;
}

/**
 * The ledger of a document's characters, white space aside: each one is kept in a field, is Markdown or list markup,
 * is declared noise, or is left over, which is an error of the parser.
 */
export interface Coverage {
  /** Characters of the source that are not white space, in UTF-16 units. */
  sourceChars: number;
  /** Those that stand in a field of the batch. */
  keptChars: number;
  /** `reason` is a key of `NOISE_REASONS`. */
  noise: { reason: string; text: string; place: Place }[];
  leftovers: { text: string; place: Place }[];
}
