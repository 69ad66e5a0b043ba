import { getFetchClient } from '@strapi/strapi/admin';
import type { Office } from '../../../shared/contracts.ts';
import { routeTo } from '../api/routes.ts';

let asked: Promise<Office | null> | null = null;

/** Whose panel it is; `null` where the settings do not say, or the server cannot be asked just now. */
export function askForOffice(): Promise<Office | null> {
  asked ??= getFetchClient()
    .get<{ data: Office | null }>(routeTo('office'))
    .then(
      ({ data }) => data.data,
      () => {
        asked = null;
        return null;
      },
    );
  return asked;
}
