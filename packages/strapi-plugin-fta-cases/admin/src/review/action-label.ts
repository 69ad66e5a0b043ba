import type { Bilingual } from '@fta/cases-core/schema';
import { TRANSITIONS, type Transition } from '../../../shared/workflow.ts';

const STEPS: Readonly<Record<string, Transition>> = TRANSITIONS;

/** What the record holds besides the steps of the workflow. */
const OTHERS: Readonly<Record<string, Bilingual>> = {
  import: { zh: '导入', en: 'Import' },
  create: { zh: '新建', en: 'Create' },
  replaced: { zh: '保存', en: 'Saved' },
  aside: { zh: '未采用的内容', en: 'Set aside' },
  plan: { zh: '计划发布', en: 'Publication planned' },
  'plan-withdrawn': { zh: '取消发布计划', en: 'Plan withdrawn' },
  'plan-dropped': { zh: '发布计划失效', en: 'Plan fell away' },
  'plan-refused': { zh: '按计划发布未成', en: 'Planned publication refused' },
  inquire: { zh: '请人核实', en: 'Asked by link' },
  'inquiry-withdrawn': { zh: '收回核实链接', en: 'Link withdrawn' },
  confirmed: { zh: '凭链接确认', en: 'Confirmed by link' },
  corrected: { zh: '凭链接更正', en: 'Corrected by link' },
  renumber: { zh: '调整序号', en: 'Renumbered' },
  move: { zh: '移到另一批次', en: 'Moved to another batch' },
  ignore: { zh: '忽略提醒', en: 'Remark ignored' },
  heed: { zh: '恢复提醒', en: 'Remark taken up again' },
  'confirm-figure': { zh: '核对数字', en: 'Figure confirmed' },
  discard: { zh: '恢复为公开版本', en: 'Discard changes' },
};

/** What an action of the record is called; an unknown one keeps its name. */
export function actionLabel(action: string): Bilingual {
  return STEPS[action]?.label ?? OTHERS[action] ?? { zh: action, en: action };
}
