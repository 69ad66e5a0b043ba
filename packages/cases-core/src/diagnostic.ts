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

export type Severity = 'error' | 'warning' | 'info';

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
