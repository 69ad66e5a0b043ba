import { type Core, createStrapi } from '@strapi/strapi';
import { databaseAddress } from '../database.ts';
import { isProduction } from '../environment.ts';
import { APP_FOLDER, DIST_FOLDER } from '../home.ts';
import { rateLimitOf } from '../rate-limit.ts';
import { announcement } from './announcement.ts';
import { hasDemonstrationAccounts, markAccountsTold } from './demonstration/accounts.ts';
import { prepareDemonstration } from './demonstration/prepare.ts';
import { claimable, refuseWrongPort } from './port.ts';
import { reachable } from './reachable.ts';

/** Starts the built app; outside production with its demonstration, prepared before the first request is answered. */
export async function serve(): Promise<void> {
  refuseWrongPort(process.env.PORT);
  rateLimitOf(process.env);
  const strapi = createStrapi({ appDir: APP_FOLDER, distDir: DIST_FOLDER });
  const stopping = stopOnSignal(strapi);
  const { host, port } = strapi.config.get<{ host: string; port: number }>('server');
  await claimable(host, port);
  await reachable(databaseAddress(process.env));
  await strapi.load();
  const credentials = isProduction() ? [] : await prepareDemonstration(strapi);
  await strapi.listen();
  stopping.isListening = true;
  process.stdout.write(
    announcement({
      adminUrl: strapi.config.get<string>('admin.absoluteUrl'),
      serverUrl: strapi.config.get<string>('server.absoluteUrl'),
      credentials,
      isProduction: isProduction(),
      hasAdministrator: await strapi.service('admin::user').exists(),
      hasDemonstrationAccounts: await hasDemonstrationAccounts(strapi),
    }),
  );
  if (credentials.length > 0) await markAccountsTold(strapi);
}

/** A signal ends the server in order; before it listens there is nothing to put in order, and the next start goes on. */
function stopOnSignal(strapi: Core.Strapi): { isListening: boolean } {
  const state = { isListening: false };
  const exitCodes = { SIGINT: 130, SIGTERM: 143 } as const;
  for (const [signal, exitCode] of Object.entries(exitCodes)) {
    process.removeAllListeners(signal);
    process.once(signal, () => {
      if (!state.isListening) process.exit(exitCode);
      strapi.destroy().finally(() => process.exit(0));
    });
  }
  return state;
}
