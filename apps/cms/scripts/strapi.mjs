// Strapi's own command line on the database and the secrets of this installation.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const app = join(import.meta.dirname, '..');
require(join(app, 'dist', 'src', 'environment.js')).readEnvironment();
process.chdir(app);
require(join(dirname(require.resolve('@strapi/strapi/package.json')), 'bin', 'strapi.js'));
