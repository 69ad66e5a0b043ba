import type { Bilingual } from '@fta/cases-core/schema';
import { PLUGIN_ID } from '../../../shared/uids.ts';
import { ASKING_TEXTS } from './asking-texts.ts';
import { DESK_TEXTS } from './desk-texts.ts';
import { DRAFT_TEXTS } from './draft-texts.ts';
import { FIELD_TEXTS } from './field-texts.ts';
import { ORIGINAL_TEXTS } from './original-texts.ts';
import { PAGE_TEXTS } from './page-texts.ts';
import { PLANNING_TEXTS } from './planning-texts.ts';
import { PROFILE_TEXTS } from './profile-texts.ts';
import { REMARK_TEXTS } from './remark-texts.ts';
import { REVIEW_TEXTS } from './review-texts.ts';
import { UNCERTAIN_TEXTS } from './uncertain-texts.ts';
import { WORKLIST_TEXTS } from './worklist-texts.ts';

/** Every text of the screens that does not come from the schema or the workflow. */
export const TEXTS = {
  ...PAGE_TEXTS,
  ...FIELD_TEXTS,
  ...REVIEW_TEXTS,
  ...DRAFT_TEXTS,
  ...DESK_TEXTS,
  ...REMARK_TEXTS,
  ...ASKING_TEXTS,
  ...PLANNING_TEXTS,
  ...PROFILE_TEXTS,
  ...WORKLIST_TEXTS,
  ...UNCERTAIN_TEXTS,
  ...ORIGINAL_TEXTS,
} as const satisfies Record<string, Bilingual>;

export type TextKey = keyof typeof TEXTS;

/** The id of a text among all translations of the admin panel. */
export function textId(key: TextKey): string {
  return `${PLUGIN_ID}.${key}`;
}
