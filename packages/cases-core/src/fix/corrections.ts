import type { FindCorrections } from '../check/correction.ts';
import { correctEnumeration } from '../check/enumeration.ts';
import { correctPointNumbers } from '../check/numbering.ts';
import { correctDoubledPunctuation } from '../check/rules/doubled-punctuation.ts';
import { correctDoubledWord } from '../check/rules/doubled-word.ts';
import { correctHalfWidth } from '../check/rules/half-width-in-text.ts';
import { correctSectionName } from '../check/rules/section-renamed.ts';
import { correctTitleMarker } from '../check/rules/title-marker.ts';
import { correctUnbalanced } from '../check/rules/unbalanced-mark.ts';
import type { MESSAGES, RuleId } from '../schema/messages.ts';
import type { PARSER_MESSAGES } from '../schema/messages-parser.ts';

/** The rules and the parser's remarks whose message says what a quick fix of them does. */
export type FixableRuleId = {
  [Id in RuleId]: (typeof MESSAGES)[Id] extends { readonly fix: unknown } ? Id : never;
}[RuleId];

/** Those that the parser has mended already in what it read: only the file still has them. */
export type MendedRuleId = FixableRuleId & keyof typeof PARSER_MESSAGES;

interface Corrections {
  readonly find: FindCorrections;
  /** Whether the correction is what was meant wherever the rule is right; otherwise it is for somebody to say. */
  readonly isCertain: boolean;
}

const certain = (find: FindCorrections): Corrections => ({ find, isCertain: true });
const offered = (find: FindCorrections): Corrections => ({ find, isCertain: false });

/** The corrections of every rule of the checks that has any. */
export const CORRECTIONS: Readonly<Record<Exclude<FixableRuleId, MendedRuleId>, Corrections>> = {
  'title-marker': certain(correctTitleMarker),
  'section-renamed': offered(correctSectionName),
  'point-number-repeated': offered(correctPointNumbers),
  'point-number-gap': offered(correctPointNumbers),
  'enumeration-gap': offered(correctEnumeration),
  'enumeration-repeated': certain(correctEnumeration),
  'doubled-word': certain(correctDoubledWord),
  'doubled-punctuation': certain(correctDoubledPunctuation),
  'unbalanced-mark': certain(correctUnbalanced),
  'half-width-in-text': certain(correctHalfWidth),
};
