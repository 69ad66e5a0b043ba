import type { Bilingual } from '../schema/field.ts';
import type { RuleId } from '../schema/messages.ts';
import { PARSER_REASONS } from './parser.ts';
import { PUBLISHABLE_REASONS } from './publishable.ts';
import { STRUCTURE_REASONS } from './structure.ts';
import { TEXT_REASONS } from './text.ts';

/** The reason for each rule, and what it leaves alone, in both languages: for help pages, beside the messages of `MESSAGES`. */
export const RULE_REASONS: Readonly<Record<RuleId, Bilingual>> = {
  ...PARSER_REASONS,
  ...STRUCTURE_REASONS,
  ...TEXT_REASONS,
  ...PUBLISHABLE_REASONS,
};
