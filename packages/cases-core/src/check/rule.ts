import type { Place } from '../diagnostic.ts';
import type { MessageParam, RuleId, RuleParams } from '../schema/messages.ts';
import type { CheckContext } from './context.ts';

/** One thing a rule found. */
export interface Finding<Id extends RuleId = RuleId> {
  /** Id of the case, `null` where it concerns the batch. */
  readonly case: string | null;
  /** JSON Pointer in the batch, `null` where only the source can be pointed at. */
  readonly path: string | null;
  /** UTF-16 offsets in the string at `path`. */
  readonly span?: readonly [start: number, end: number];
  /** Where it stands in the source, when the finding knows that better than its path tells. */
  readonly place?: Place;
  readonly params: RuleParams<Id>;
}

/** A finding of whichever rule, its parameters by name. */
export interface AnyFinding extends Omit<Finding, 'params'> {
  readonly params: Readonly<Record<string, MessageParam>>;
}

/** A named check. Severity, wording and documentation stand in the list of messages under the same id. */
export interface Rule {
  readonly id: RuleId;
  readonly check: (context: CheckContext) => Iterable<AnyFinding>;
}

/** Declares a rule; the parameters of its findings are those its message asks for. */
export function rule<Id extends RuleId>(id: Id, check: (context: CheckContext) => Iterable<Finding<Id>>): Rule {
  return { id, check };
}
