import { type Bilingual, fillTemplate, type Language } from '@fta/cases-core';
import { NEXT_STEP, TRANSITIONS } from '../../../../shared/workflow.ts';
import type { CaseRow } from '../../cases/record.ts';
import type { Recipient } from './recipients.ts';

/** It has become somebody's turn, or has been for long. */
export type NoticeKind = 'turn' | 'reminder';

export interface Mail {
  readonly subject: string;
  readonly text: string;
}

const SUBJECTS: Record<NoticeKind, Bilingual> = {
  turn: { zh: '有{count}个案例等您处理', en: 'Cases that wait for you: {count}' },
  reminder: { zh: '提醒：有{count}个案例仍在等您处理', en: 'Reminder: cases that still wait for you: {count}' },
};

const LINE: Bilingual = { zh: '{step}：《{title}》（{batch}）', en: '{step}: “{title}” ({batch})' };

const END: Bilingual = {
  zh: '这封邮件由案例系统自动发出，请勿回复。',
  en: 'This mail was sent by the system of the cases; please do not reply.',
};

/** Beyond so many a list is not read; all are on the home page. */
const LISTED = 50;

const MORE: Bilingual = { zh: '另有{count}个，请见系统首页。', en: 'And {count} more: see the home page.' };

/** What somebody is told: each case with its next step and where it is opened. */
export function mailTo({ cases, language }: Recipient, kind: NoticeKind, root: string): Mail {
  const fill = (text: Bilingual, params: Parameters<typeof fillTemplate>[1]) =>
    fillTemplate(text[language], params, language);
  const rest = cases.length - LISTED;
  const lines = cases.slice(0, LISTED).map((row) => {
    const { title, documentId, batch } = row;
    const line = fill(LINE, { step: stepOf(row, language), title: title ?? '', batch: batch?.title ?? '' });
    return `${line}\n${root}/cases/${documentId}`;
  });
  return {
    subject: fill(SUBJECTS[kind], { count: cases.length }),
    text: [...lines, ...(rest > 0 ? [fill(MORE, { count: rest })] : []), END[language]].join('\n\n'),
  };
}

function stepOf({ reviewState }: CaseRow, language: Language): string {
  const step = NEXT_STEP[reviewState ?? 'drafting'];
  return step ? TRANSITIONS[step].label[language] : '';
}
