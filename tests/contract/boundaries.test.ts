import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CORE = 'packages/cases-core/src';
const PLUGIN = 'packages/strapi-plugin-fta-cases';

/** Who may not import what: one line in one file each, and a word of the rule that refuses it. */
const REFUSED = [
  [`${CORE}/a.ts`, "export { run } from 'fta-cases';", 'knows no other package'],
  [`${CORE}/b.ts`, "export { join } from 'node:path';", 'Node.js builtin'],
  [`${CORE}/schema/c.ts`, "export { parse } from '../parse/pipeline.ts';", 'zod and itself only'],
  [`${CORE}/schema/vocabulary/d.ts`, "export { z } from 'zod';", 'must not load zod'],
  [`${CORE}/query/e.ts`, "export { parse } from '../parse/pipeline.ts';", 'src/query loads'],
  [`${CORE}/query/f.ts`, "import { caseSchema } from '../schema/case.ts';", 'src/query loads'],
  ['packages/cases-cli/src/g.ts', "export { parse } from '../../cases-core/src/index.ts';", 'public entry'],
  ['tests/h.ts', "export { run } from '../packages/cases-cli/src/run.ts';", 'public entry'],
  [`${PLUGIN}/server/src/n.ts`, "export { run } from 'fta-cases';", 'core and nobody else'],
  [`${PLUGIN}/server/src/o.ts`, "export { x } from '../../admin/src/index.ts';", 'nothing of the admin'],
  [`${PLUGIN}/admin/src/p.ts`, "export { x } from '../../server/src/index.ts';", 'by shared/ alone'],
  [`${PLUGIN}/shared/q.ts`, "export { x } from '../server/src/index.ts';", 'it knows neither'],
  [`${PLUGIN}/server/src/cases/r.ts`, "export { errors } from '@strapi/utils';", 'is pure'],
  [`${PLUGIN}/server/src/s.ts`, "export { parse } from '@fta/cases-core/dist/index.js';", 'public entry'],
  [
    'apps/cms/src/t.ts',
    "export { x } from '../../../packages/strapi-plugin-fta-cases/server/src/index.ts';",
    'public entries',
  ],
  [
    'examples/site/y.ts',
    "export { x } from '../../packages/strapi-plugin-fta-cases/shared/contracts.ts';",
    'public entries',
  ],
  ['examples/node/i.js', "export { parse } from '@fta/cases-core/dist/index.js';", 'public entry'],
] as const;

const ALLOWED = [
  [`${CORE}/query/j.ts`, "export type { Case } from '../schema/case.ts';"],
  [`${CORE}/query/k.ts`, "export { TOPICS } from '../schema/vocabulary/topics.ts';"],
  [`${CORE}/schema/l.ts`, "export { z } from 'zod';"],
  [`${PLUGIN}/admin/src/u.ts`, "export { UID } from '../../shared/uids.ts';"],
  [`${PLUGIN}/server/src/v.ts`, "export { parse } from '@fta/cases-core';"],
  ['packages/cases-cli/src/m.ts', "export { createIndex } from '@fta/cases-core/query';"],
  [`${PLUGIN}/server/src/w.ts`, "export { OPERATIONS } from '@fta/cases-core/rest';"],
  ['examples/site/x.ts', "export { createClient } from '@fta/cases-core/client';"],
] as const;

const copy = mkdtempSync(join(tmpdir(), 'fta-boundaries-'));
let report = '';

beforeAll(() => {
  for (const name of ['biome.json', '.biome']) cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  for (const [file, line] of [...REFUSED, ...ALLOWED]) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    writeFileSync(join(copy, file), `${line}\n`);
  }
  const program = join(ROOT, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
  const args = [program, 'lint', '--vcs-enabled=false', '--max-diagnostics=none', '--colors=off', '.'];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8' });
  report = `${stdout}${stderr}`;
}, 60_000);

afterAll(() => rmSync(copy, { recursive: true }));

/** What the linter said of one file: its messages, without the rest of the report. */
function messagesOf(file: string): string {
  const blocks = report.split(/\n(?=\S+:\d+:\d+ )/u);
  return blocks.filter((block) => block.startsWith(`${file}:`)).join('\n');
}

describe('the linter keeps the direction of dependencies', () => {
  it.each(REFUSED)('%s may not %s', (file, _, says) => {
    expect(messagesOf(file)).toContain(says);
  });

  it.each(ALLOWED)('%s may %s', (file) => {
    expect(messagesOf(file)).not.toMatch(/noRestrictedImports|\splugin\s/u);
  });
});
