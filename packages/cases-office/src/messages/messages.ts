import type { Diagnostic } from '@fta/cases-core';
import { fillTemplate, type Language, type RuleText, type TemplateParams } from '@fta/cases-core/schema';
import { LAYOUT_MESSAGES } from './layout.ts';
import { READING_MESSAGES } from './reading.ts';

/** Everything that is said about documents beside what the library says about batches, by rule id. */
export const OFFICE_MESSAGES = { ...READING_MESSAGES, ...LAYOUT_MESSAGES } as const;

/** The id of a rule of documents. */
export type OfficeRuleId = keyof typeof OFFICE_MESSAGES;

/** The parameters that the message of a rule asks for. */
export type OfficeParams<Id extends OfficeRuleId = OfficeRuleId> = TemplateParams<
  (typeof OFFICE_MESSAGES)[Id]['message']['en']
>;

/** A diagnostic of a rule of documents. */
export function diagnose<Id extends OfficeRuleId>(
  ruleId: Id,
  params: OfficeParams<Id>,
  { language, ...site }: Partial<Pick<Diagnostic, 'case' | 'path' | 'place'>> & { readonly language: Language },
): Diagnostic {
  const { severity, message }: RuleText = OFFICE_MESSAGES[ruleId];
  return {
    ruleId,
    severity,
    message: fillTemplate(message[language], params, language),
    case: null,
    path: null,
    place: null,
    ...site,
  };
}
