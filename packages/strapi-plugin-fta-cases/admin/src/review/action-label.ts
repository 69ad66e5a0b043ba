import type { Bilingual } from '@fta/cases-core/schema';
import { TRANSITIONS, type Transition } from '../../../shared/workflow.ts';

const STEPS: Readonly<Record<string, Transition>> = TRANSITIONS;

/** What an action of the record is called; one that is not a step of the workflow keeps its name. */
export function actionLabel(action: string): Bilingual {
  return STEPS[action]?.label ?? { zh: action, en: action };
}
