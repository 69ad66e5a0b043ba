import type { Core } from '@strapi/strapi';
import { type Credential, createAccounts, readProgress, renewPasswords, writeProgress } from './accounts.ts';
import { publishBundledBatch } from './batch.ts';

/**
 * Accounts and the published batch, in a database that nobody uses yet; goes on where an earlier start was cut short,
 * and changes nothing once everything is there.
 *
 * @returns the passwords that are still to be shown
 */
export async function prepareDemonstration(strapi: Core.Strapi): Promise<Credential[]> {
  const credentials = await openAccounts(strapi);
  const progress = await readProgress(strapi);
  if (progress && !progress.hasBatch) {
    await publishBundledBatch(strapi, progress);
    await writeProgress(strapi, { ...progress, hasBatch: true });
  }
  return credentials;
}

async function openAccounts(strapi: Core.Strapi): Promise<Credential[]> {
  const progress = await readProgress(strapi);
  if (progress) return progress.isTold ? [] : renewPasswords(strapi, progress);
  const isInUse: boolean = await strapi.service('admin::user').exists();
  return isInUse ? [] : createAccounts(strapi);
}
