// Builds what start needs: the packages, the app's server side, the admin panel. With --if-needed, only what has changed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { parseEnv } from 'node:util';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const PUBLIC_URL = process.env.PUBLIC_URL ?? settings().PUBLIC_URL ?? '';
const STAMPS = join(ROOT, 'node_modules', '.cache', 'fta-build');
const EVERYWHERE = ['pnpm-lock.yaml', 'tsconfig.base.json'];
const NO_SOURCES = new Set(['node_modules', 'dist', 'test', 'docs', '.strapi', 'README.md', 'README.zh-CN.md']);

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string[]} inputs files and folders whose content decides whether the step has to run
 * @property {string[]} outputs what is there afterwards
 * @property {string[]} [stale] what has to go first, because it is read as a folder
 * @property {string[]} command arguments of pnpm
 * @property {string} [setting] anything else that decides
 */

/** @type {Step[]} */
const STEPS = [
  {
    name: 'packages',
    inputs: ['packages'],
    outputs: packageFolders().map((folder) => `${folder}/dist`),
    command: ['-r', '--filter', './packages/*', 'run', 'build'],
  },
  {
    name: 'cms',
    inputs: ['apps/cms/config', 'apps/cms/src', 'apps/cms/package.json', 'apps/cms/tsconfig.json'],
    outputs: ['apps/cms/dist/src/index.js'],
    stale: ['apps/cms/dist/config', 'apps/cms/dist/src'],
    command: ['--filter', '@fta/cms', 'exec', 'tsc', '-p', 'tsconfig.json'],
  },
  {
    name: 'admin panel',
    inputs: [
      'apps/cms/package.json',
      'apps/cms/config/admin.ts',
      'apps/cms/src/admin',
      'packages/cases-core/src',
      'packages/strapi-plugin-fta-cases/admin',
      'packages/strapi-plugin-fta-cases/shared',
      'packages/strapi-plugin-fta-cases/package.json',
    ],
    outputs: ['apps/cms/dist/build/index.html'],
    command: ['--filter', '@fta/cms', 'run', 'build'],
    // The panel is built for the path it is served under.
    setting: PUBLIC_URL,
  },
];

/**
 * Runs the steps in order, all or those that are named; those of which nothing has changed are left out when
 * `onlyIfNeeded`. @param {boolean} onlyIfNeeded @param {string[]} [names]
 */
export function build(onlyIfNeeded, names = STEPS.map(({ name }) => name)) {
  for (const step of STEPS.filter(({ name }) => names.includes(name))) {
    const fingerprint = fingerprintOf(step);
    if (onlyIfNeeded && isUpToDate(step, fingerprint)) continue;
    rmSync(stampOf(step), { force: true });
    run(step);
    mkdirSync(STAMPS, { recursive: true });
    writeFileSync(stampOf(step), fingerprint);
  }
}

/** @param {Step} step */
const stampOf = ({ name }) => join(STAMPS, name.replaceAll(' ', '-'));

/** @param {Step} step @param {string} fingerprint */
function isUpToDate(step, fingerprint) {
  const stamp = stampOf(step);
  return (
    step.outputs.every((output) => existsSync(join(ROOT, output))) &&
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === fingerprint
  );
}

/** @param {Step} step */
function fingerprintOf({ inputs, setting = '' }) {
  const hash = createHash('sha256').update(setting);
  for (const file of [...EVERYWHERE, ...inputs].flatMap((input) => filesUnder(join(ROOT, input)))) {
    hash.update(`\0${relative(ROOT, file)}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** @param {string} path @returns {string[]} */
function filesUnder(path) {
  if (!statSync(path).isDirectory()) return [path];
  const names = readdirSync(path).filter((name) => !NO_SOURCES.has(name));
  return names.sort().flatMap((name) => filesUnder(join(path, name)));
}

/** What the `.env` of the installation says. */
function settings() {
  const file = join(process.env.CMS_HOME || join(ROOT, 'apps', 'cms'), '.env');
  return existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {};
}

function packageFolders() {
  return readdirSync(join(ROOT, 'packages')).map((name) => `packages/${name}`);
}

/** @param {Step} step */
function run({ name, stale = [], command }) {
  process.stdout.write(`\n构建 Building: ${name}\n`);
  for (const path of stale) rmSync(join(ROOT, path), { recursive: true, force: true });
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    PUBLIC_URL,
    STRAPI_TELEMETRY_DISABLED: 'true',
    // What is installed was checked before, and a check of its own would install for production only.
    npm_config_verify_deps_before_run: 'false',
  };
  const [program, ...args] = [...pnpm(), ...command];
  const { status, signal } = spawnSync(program, args, { cwd: ROOT, env, stdio: 'inherit' });
  if (signal) process.exit(130);
  if (status === 0) return;
  process.stderr.write(`\nBuilding ${name} failed\n`);
  process.exit(1);
}

/** The pnpm this was started with, or the one that package.json names. @returns {[string, ...string[]]} */
function pnpm() {
  const { npm_execpath: path = '' } = process.env;
  if (/^pnpm.*\.c?js$/u.test(basename(path))) return [process.execPath, path];
  const { packageManager } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  return ['npx', '--yes', packageManager];
}

if (process.argv[1] === import.meta.filename) build(process.argv.includes('--if-needed'));
