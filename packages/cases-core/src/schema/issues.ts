import type * as z from 'zod';
import type { Bilingual } from './field.ts';
import { formatMessage, type RuleId, type RuleParams } from './messages.ts';

/** Why a value is refused, in both languages. */
export interface ValueIssue {
  readonly path: readonly (string | number)[];
  readonly ruleId: RuleId;
  readonly message: Bilingual;
}

/**
 * Everything a schema has against a value, worded by the list of messages; empty where it has nothing. The path leads
 * to the field at fault.
 */
export function findIssues(schema: z.ZodType, value: unknown): ValueIssue[] {
  const result = schema.safeParse(value, { reportInput: true });
  return result.success ? [] : result.error.issues.map(explainIssue);
}

function explainIssue(issue: z.core.$ZodIssue): ValueIssue {
  switch (issue.code) {
    case 'invalid_type':
      return say(issue, 'value-type', { expected: issue.expected, received: typeName(issue.input) });
    case 'too_small':
      if (issue.origin === 'string' && issue.minimum === 1) return say(issue, 'value-required', {});
      return say(issue, 'value-too-short', { minimum: amount(issue.origin, issue.minimum) });
    case 'too_big':
      return say(issue, 'value-too-long', { maximum: amount(issue.origin, issue.maximum) });
    case 'invalid_format':
      return say(issue, 'value-format', { expected: issue.pattern ?? issue.format });
    case 'invalid_value':
      return say(issue, 'value-not-listed', { expected: issue.values.map(String).join(', ') });
    case 'unrecognized_keys':
      return say(issue, 'value-unknown-key', { keys: namesOf(issue.keys) });
    case 'custom':
      return { path: pathOf(issue), ...(ownMessage(issue.params) ?? explain('value-invalid', {})) };
    default:
      return say(issue, 'value-invalid', {});
  }
}

/** Keys of a message, as many and as much of each as somebody reads: they may be anybody's. */
function namesOf(keys: readonly string[]): string {
  const shown = keys.slice(0, 10).map((key) => (key.length > 100 ? `${key.slice(0, 100)}…` : key));
  return [...shown, ...(keys.length > shown.length ? ['…'] : [])].join(', ');
}

/** A limit with what it counts: characters of a text, members of a list. */
function amount(origin: string, limit: number | bigint): Bilingual {
  if (origin === 'string') return { zh: `${limit}字`, en: `${limit} characters` };
  if (origin === 'array') return { zh: `${limit}项`, en: `${limit} items` };
  return { zh: String(limit), en: String(limit) };
}

function say<Id extends RuleId>(issue: z.core.$ZodIssue, ruleId: Id, params: RuleParams<Id>): ValueIssue {
  return { path: pathOf(issue), ...explain(ruleId, params) };
}

function explain<Id extends RuleId>(ruleId: Id, params: RuleParams<Id>): Omit<ValueIssue, 'path'> {
  return { ruleId, message: formatMessage(ruleId, params) };
}

/** What the project's own refinements say, who bring their message along. */
function ownMessage(params: Record<string, unknown> | undefined): Omit<ValueIssue, 'path'> | undefined {
  return params && 'ruleId' in params && 'message' in params
    ? (params as unknown as Omit<ValueIssue, 'path'>)
    : undefined;
}

function pathOf(issue: z.core.$ZodIssue): (string | number)[] {
  return issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
}

function typeName(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
