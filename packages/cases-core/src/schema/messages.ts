import type { Bilingual } from './field.ts';
import { PARSER_MESSAGES } from './messages-parser.ts';
import { PUBLISHABLE_MESSAGES } from './messages-publishable.ts';
import { STRUCTURE_MESSAGES } from './messages-structure.ts';
import { TEXT_MESSAGES } from './messages-text.ts';

/** Everything the project can say about a document or a value, by rule id: the only place where it is worded. */
export const MESSAGES = {
  ...PARSER_MESSAGES,
  ...STRUCTURE_MESSAGES,
  ...TEXT_MESSAGES,
  ...PUBLISHABLE_MESSAGES,
} as const;

/** The id of a rule or of another message: a key of {@link MESSAGES}. */
export type RuleId = keyof typeof MESSAGES;
/** The rules that say that text of a document is in no case: `leftover` and `text-mostly-outside` as errors. */
export const TEXT_OUTSIDE_RULES = [
  'text-outside',
  'text-mostly-outside',
  'leftover',
] as const satisfies readonly RuleId[];
/** The languages of labels and messages: `zh`, `en`. */
export type Language = keyof Bilingual;

/** A parameter: text and numbers read alike in both languages, or one wording for each. */
export type MessageParam = string | number | Bilingual;

type Placeholder<Template extends string> = Template extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholder<Rest>
  : never;

/** The parameters that a template asks for, by name. */
export type TemplateParams<Template extends string> = { readonly [Name in Placeholder<Template>]: MessageParam };

/** The parameters a rule's message asks for, by name. */
export type RuleParams<Id extends RuleId = RuleId> = TemplateParams<(typeof MESSAGES)[Id]['message']['en']>;

/** Puts parameters into a template; an unknown placeholder stays as it is. */
export function fillTemplate(
  template: string,
  params: Readonly<Record<string, MessageParam>>,
  language: Language,
): string {
  return template.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = params[name];
    if (value === undefined) return placeholder;
    return typeof value === 'object' ? value[language] : String(value);
  });
}

/** The message of a rule, in both languages at once. */
export function formatMessage<Id extends RuleId>(id: Id, params: RuleParams<Id>): Bilingual {
  const { zh, en } = MESSAGES[id].message;
  return { zh: fillTemplate(zh, params, 'zh'), en: fillTemplate(en, params, 'en') };
}
