import type { Bilingual, RuleText } from '@fta/cases-core/schema';

/** A rule with why it exists, and what it leaves alone. */
export interface ExplainedRule extends RuleText {
  readonly why: Bilingual;
}
