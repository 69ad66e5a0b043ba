import type { Core } from '@strapi/types';
import { PLUGIN_ID } from '../../../../shared/uids.ts';
import { service } from '../../service.ts';
import type { Recipient } from './recipients.ts';
import { type Mail, mailTo, type NoticeKind } from './text.ts';

interface EmailService {
  send(mail: Mail & { readonly to: string }): Promise<void>;
}

/** One mail for each person. @returns how many the provider took; the others are logged and counted. */
export async function sendMails(
  strapi: Core.Strapi,
  kind: NoticeKind,
  recipients: readonly Recipient[],
): Promise<number> {
  const email: EmailService = strapi.plugin('email').service('email');
  const admin = strapi.config.get('admin.absoluteUrl', '');
  let sent = 0;
  for (const recipient of recipients) {
    try {
      await email.send({ to: recipient.email, ...mailTo(recipient, kind, `${admin}/plugins/${PLUGIN_ID}`) });
      service(strapi, 'metrics').countMail('sent');
      sent += 1;
    } catch (error) {
      service(strapi, 'metrics').countMail('failed');
      const why = error instanceof Error ? error.message : String(error);
      strapi.log.error(`${PLUGIN_ID}: no mail to account ${recipient.id}: ${why}`);
    }
  }
  return sent;
}
