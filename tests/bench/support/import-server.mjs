/**
 * The CMS as a server of its own, with a token that may import. Started with `fork`; tells its address and the token, ends
 * when told.
 */
import { once } from 'node:events';
import { createToken } from '../../cms/accounts.ts';
import { bootCms } from './cms.mjs';

const app = await bootCms({ isServer: true });
const token = await createToken(app, 'custom', ['plugin::fta-cases.import.run']);
process.send({ url: app.url, token });
await once(process, 'disconnect');
await app.stop();
process.exit();
