import { MESSAGES, type RuleId } from '@fta/cases-core';
import { type Fix, fixesOf } from '@fta/cases-core/fix';
import type { CaseContent } from '../document/fields.ts';
import { batchOf, type CheckTerms, caseToCheck, type Fault, figuresOf } from './check-text.ts';

/** A quick fix of a fault, as the page shows it and makes it. */
export interface TextFix {
  /** What it does, in the language that was asked for. */
  readonly title: string;
  /** The words that change, before and after. */
  readonly before: string;
  readonly after: string;
  readonly edits: readonly {
    /** JSON Pointer in the case. */
    readonly pointer: string;
    readonly start: number;
    readonly end: number;
    readonly replacement: string;
  }[];
}

/** Where a case stands in a batch of its own. */
const PATH = '/cases/0';

/** The fix of a fault where it stands in the text now; `null` where the rule has none. */
export function fixFor(
  content: CaseContent,
  { ruleId, pointer, span }: Pick<Fault, 'ruleId' | 'pointer' | 'span'>,
  terms: CheckTerms,
): TextFix | null {
  if (!isFixable(ruleId)) return null;
  const { language, profile, year = null } = terms;
  const batch = batchOf(caseToCheck(content, figuresOf(content), terms), year);
  const [fix] = fixesOf(batch, { profile, rules: [ruleId], at: { path: PATH + pointer, span } });
  return fix ? { title: fix.title[language], before: fix.before, after: fix.after, edits: inCase(fix) } : null;
}

function isFixable(ruleId: string): ruleId is RuleId {
  return Object.hasOwn(MESSAGES, ruleId) && 'fix' in MESSAGES[ruleId as RuleId];
}

function inCase({ edits }: Fix): TextFix['edits'] {
  return edits.map(({ path, ...edit }) => ({ ...edit, pointer: path.slice(PATH.length) }));
}
