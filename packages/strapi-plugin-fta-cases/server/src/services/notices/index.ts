import type { Core } from '@strapi/types';
import { PLUGIN_ID } from '../../../../shared/uids.ts';
import type { WorkflowAction } from '../../../../shared/workflow.ts';
import type { CaseRow } from '../../cases/record.ts';
import { settingsOf } from '../../config.ts';
import type { Actor } from '../actors.ts';
import { sendMails } from './mail.ts';
import { NOTICE_AFTER, recipientsOf } from './recipients.ts';
import { takeWaiting } from './reminders.ts';

/** Mail to those whose turn it is. Only where the settings turn it on and Strapi has a mail provider that was chosen. */
export interface Notices {
  /** Says at the start where mail is turned on and cannot be sent. */
  announce(): void;
  /** Tells whose turn it is after a step, once it is stored. Whatever becomes of the mail, the step is taken. */
  afterStep(action: WorkflowAction, rows: readonly CaseRow[], actor: Actor): Promise<void>;
  /** Reminds of cases that have waited for as long as the settings say: once for each wait. */
  remind(now?: Date): Promise<void>;
}

export default ({ strapi }: { strapi: Core.Strapi }): Notices => {
  const { mail, remindAfterDays } = settingsOf(strapi).notices;
  const isOn = mail && hasProvider(strapi);

  const tell = async (rows: readonly CaseRow[], actorId: number | null) => {
    try {
      await sendMails(strapi, 'turn', await recipientsOf(strapi, rows, actorId));
    } catch (error) {
      strapi.log.error(`${PLUGIN_ID}: nobody was told whose turn it is: ${messageOf(error)}`);
    }
  };

  return {
    announce() {
      if (mail && !isOn) strapi.log.warn(`${PLUGIN_ID}: notices.mail is on, and no mail provider is set: none is sent`);
    },

    async afterStep(action, rows, actor) {
      if (!isOn || !NOTICE_AFTER.includes(action)) return;
      await strapi.db.transaction(({ onCommit }) => {
        onCommit(() => void tell(rows, actor.id));
      });
    },

    async remind(now = new Date()) {
      if (!isOn || remindAfterDays === null) return;
      const { rows, giveBack } = await takeWaiting(strapi, remindAfterDays, now);
      if (rows.length === 0) return;
      const sent = await sendMails(strapi, 'reminder', await recipientsOf(strapi, rows, null));
      // Tomorrow is another day.
      if (sent === 0) await giveBack();
    },
  };
};

/** What Strapi sends with where nobody chose: straight from this machine to that of the recipient. */
const UNCHOSEN = 'sendmail';

function hasProvider(strapi: Core.Strapi): boolean {
  return strapi.plugin('email') !== undefined && strapi.config.get('plugin::email.provider', UNCHOSEN) !== UNCHOSEN;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
