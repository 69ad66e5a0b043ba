import type { Core } from '@strapi/types';
import { PLUGIN_ID } from '../../shared/uids.ts';
import { service } from './service.ts';

const EVERY_MINUTE = '* * * * *';
/** By the clock of the server. */
const EVERY_MORNING = '0 8 * * *';

/** What is done at a time, whether anybody asks or not. */
export function schedule(strapi: Core.Strapi): void {
  const add = (name: string, rule: string, task: () => Promise<void>) =>
    strapi.cron.add({ [`${PLUGIN_ID}-${name}`]: { task: once(task), options: { rule } } });
  add('plans', EVERY_MINUTE, () => service(strapi, 'plans').runDue());
  add('reminders', EVERY_MORNING, () => service(strapi, 'notices').remind());
}

/** The task, not begun again while it is under way in this process. */
function once(task: () => Promise<void>): () => Promise<void> {
  let isUnderWay = false;
  return async () => {
    if (isUnderWay) return;
    isUnderWay = true;
    try {
      await task();
    } finally {
      isUnderWay = false;
    }
  };
}
