import type { Bilingual } from './field.ts';

/** Name and message of a rule, in both languages. `{name}` in a message is a parameter. */
export interface RuleText {
  readonly severity: 'error' | 'warning' | 'info';
  readonly title: Bilingual;
  readonly message: Bilingual;
  /** What a quick fix of it does, where there is one; the parameters are those of the message. */
  readonly fix?: Bilingual;
}
