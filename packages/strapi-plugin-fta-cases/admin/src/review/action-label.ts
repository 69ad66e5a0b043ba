import type { Bilingual } from '@fta/cases-core/schema';
import { TRANSITIONS, type Transition } from '../../../shared/workflow.ts';

const STEPS: Readonly<Record<string, Transition>> = TRANSITIONS;

/** What the record holds besides the steps of the workflow. */
const OTHERS: Readonly<Record<string, Bilingual>> = {
  import: { zh: '导入', en: 'Import' },
  create: { zh: '新建', en: 'Create' },
  replaced: { zh: '保存', en: 'Saved' },
  aside: { zh: '未采用的内容', en: 'Set aside' },
  renumber: { zh: '调整序号', en: 'Renumbered' },
  move: { zh: '移到另一批次', en: 'Moved to another batch' },
  discard: { zh: '恢复为公开版本', en: 'Discard changes' },
};

/** What an action of the record is called; an unknown one keeps its name. */
export function actionLabel(action: string): Bilingual {
  return STEPS[action]?.label ?? OTHERS[action] ?? { zh: action, en: action };
}
