import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import boundaries from '../../.dependency-cruiser.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CORE = 'packages/cases-core/src';
const PLUGIN = 'packages/strapi-plugin-fta-cases';
const SERVER = `${PLUGIN}/server/src`;

/** A line in a file, and the rule that refuses it. */
type Planted = readonly [file: string, line: string, rule: string];

const REFUSED: readonly Planted[] = [
  [`${CORE}/diagnostic.ts`, "import type { a } from './index.ts';", 'no-cycles'],
  [`${CORE}/a.ts`, "export { run } from 'fta-cases';", 'core-knows-nobody'],
  [`${CORE}/b.ts`, "export { run } from '../../cases-cli/src/run.ts';", 'core-knows-nobody'],
  [`${CORE}/c.ts`, "export { join } from 'node:path';", 'core-runs-anywhere'],
  [`${CORE}/schema/d.ts`, "export { parse } from '../parse/pipeline.ts';", 'core/schema'],
  [`${CORE}/schema/e.ts`, "export { unified } from 'unified';", 'schema-is-zod'],
  [`${CORE}/schema/vocabulary/f.ts`, "export type { z } from 'zod';", 'vocabulary-is-data'],
  [`${CORE}/query/g.ts`, "import { caseSchema } from '../schema/case.ts';", 'query-is-light'],
  [`${CORE}/query/h.ts`, "import { z } from 'zod';", 'query-is-light'],
  [`${CORE}/schema/vocabulary/i.ts`, "import { field } from '../field.ts';", 'query-is-light'],
  [`${CORE}/render/j.ts`, "import type { Coverage } from '../parse/coverage.ts';", 'core/render'],
  ['packages/cases-cli/src/k.ts', "export { parse } from '../../cases-core/src/index.ts';", 'core-by-its-name'],
  ['examples/node/l.js', "export { parse } from '../../packages/cases-core/dist/index.js';", 'core-by-its-name'],
  ['examples/node/m.js', "export { parse } from '@fta/cases-core/dist/index.js';", 'core-by-its-entries'],
  [`${SERVER}/services/n.ts`, "export { parse } from '@fta/cases-core/parse';", 'core-by-its-entries'],
  ['packages/cases-office/src/ba.ts', "export { run } from 'fta-cases';", 'office-knows-core'],
  [
    'packages/cases-office/src/bc.ts',
    "export { x } from '../../strapi-plugin-fta-cases/shared/uids.ts';",
    'office-knows-core',
  ],
  ['tests/bd.ts', "export { x } from '../packages/cases-office/src/docx/read.ts';", 'office-by-its-name'],
  ['packages/cases-cli/src/be.ts', "export { x } from '@fta/cases-office/docx';", 'office-by-its-name'],
  ['packages/cases-office/src/bk.ts', "export { createReader } from '@fta/cases-ocr';", 'office-knows-core'],
  ['packages/cases-ocr/src/bl.ts', "export { parse } from '@fta/cases-core';", 'ocr-knows-office'],
  ['packages/cases-cli/src/bm.ts', "export { x } from '@fta/cases-ocr/engine';", 'ocr-by-its-name'],
  ['packages/cases-cli/src/bn.ts', "export { createReader } from '@fta/cases-ocr';", 'ocr-where-installed'],
  [`${PLUGIN}/admin/src/bf.ts`, "export { formatOf } from '@fta/cases-office';", 'office-on-a-server'],
  [`${PLUGIN}/shared/bg.ts`, "export { formatOf } from '@fta/cases-office';", 'office-on-a-server'],
  ['packages/cases-dataset/src/br.ts', "export { parseFile } from '@fta/cases-office';", 'dataset-knows-core'],
  ['packages/cases-cli/src/bs.ts', "export { x } from '@fta/cases-dataset/csv';", 'dataset-by-its-name'],
  ['tests/o.ts', "export { run } from '../packages/cases-cli/src/run.ts';", 'cli-is-a-program'],
  [`${SERVER}/services/p.ts`, "export { run } from 'fta-cases';", 'cli-is-a-program'],
  ['apps/cms/src/q.ts', `export { x } from '../../../${SERVER}/index.ts';`, 'plugin-by-its-entries'],
  ['examples/site/r.ts', `export { x } from '../../${PLUGIN}/shared/contracts.ts';`, 'plugin-by-its-entries'],
  ['apps/cms/src/s.ts', "export { x } from 'strapi-plugin-fta-cases/server/src/index.ts';", 'plugin-by-its-entries'],
  [`${SERVER}/services/t.ts`, "export { x } from '@fta/cms';", 'plugin-knows-core'],
  [`${PLUGIN}/shared/u.ts`, "export { x } from '../../../apps/cms/src/index.ts';", 'plugin-knows-core'],
  [`${SERVER}/services/v.ts`, "export { x } from '../../../admin/src/index.ts';", 'server-without-admin'],
  [`${PLUGIN}/admin/src/w.ts`, `export { x } from '../../server/src/index.ts';`, 'admin-by-shared'],
  [`${PLUGIN}/admin/src/x.ts`, "export { join } from 'node:path';", 'admin-in-a-browser'],
  [`${PLUGIN}/shared/y.ts`, "export { x } from '../server/src/index.ts';", 'shared-knows-neither'],
  [`${SERVER}/cases/z.ts`, "export { errors } from '@strapi/utils';", 'cases-are-pure'],
  [`${SERVER}/services/aa.ts`, "export { x } from '../gate/passage.ts';", 'server/services'],
  [`${SERVER}/somewhere/bb.ts`, "export { x } from '../config.ts';", 'server-room-unnamed'],
];

/** Of each room of core and of the server: a file of it that takes from the top, which nobody may. */
const FROM_THE_TOP: readonly Planted[] = boundaries.forbidden.flatMap(({ name }) => {
  const [house, room = ''] = name.split('/');
  if (room === '') return [];
  if (house === 'core') return [[`${CORE}/${room}/top.ts`, "export type { x } from '../index.ts';", name]];
  if (room.endsWith('.ts')) return [[`${SERVER}/${room}`, "export type { x } from './index.ts';", name]];
  return [[`${SERVER}/${room}/top.ts`, "export type { x } from '../index.ts';", name]];
});

const ALLOWED = [
  [`${CORE}/query/ab.ts`, "export type { Case } from '../schema/case.ts';"],
  [`${CORE}/query/ac.ts`, "export { TOPICS } from '../schema/vocabulary/topics.ts';"],
  [`${CORE}/schema/ad.ts`, "export { z } from 'zod';"],
  [`${CORE}/parse/ae.ts`, "export { figures } from '../derive/figures.ts';"],
  [`${PLUGIN}/admin/src/af.ts`, "export { UID } from '../../shared/uids.ts';"],
  [`${SERVER}/services/ag.ts`, "export { parse } from '@fta/cases-core';"],
  [`${SERVER}/services/ah.ts`, "export { OPERATIONS } from '@fta/cases-core/rest';"],
  [`${SERVER}/gate/ai.ts`, "export { throughGate } from '../services/workflow/passage.ts';"],
  [`${SERVER}/services/bh.ts`, "export { parseFile } from '@fta/cases-office';"],
  ['packages/cases-office/src/bi.ts', "export { parse } from '@fta/cases-core';"],
  ['packages/cases-cli/src/bj.ts', "export { parseFile } from '@fta/cases-office';"],
  ['packages/cases-cli/src/bt.ts', "export { renderDataset } from '@fta/cases-dataset';"],
  ['packages/cases-ocr/src/bo.ts', "export type { PageReader } from '@fta/cases-office';"],
  ['packages/cases-cli/src/bp.ts', "export const ocr = () => import('@fta/cases-ocr');"],
  ['packages/cases-cli/src/bq.ts', "export type { x } from '../../cases-ocr/src/index.ts';"],
  ['packages/cases-cli/src/aj.ts', "export { createIndex } from '@fta/cases-core/query';"],
  [`${PLUGIN}/admin/src/bk.ts`, "export { fixesOf } from '@fta/cases-core/fix';"],
  ['examples/site/ak.ts', "export { createClient } from '@fta/cases-core/client';"],
] as const;

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

const copy = mkdtempSync(join(tmpdir(), 'fta-boundaries-'));
let violations: readonly Violation[] = [];

beforeAll(() => {
  cpSync(join(ROOT, '.dependency-cruiser.mjs'), join(copy, '.dependency-cruiser.mjs'));
  const lines = new Map([[`${CORE}/index.ts`, "export type { x } from './diagnostic.ts';"]]);
  for (const [file, line] of [...REFUSED, ...FROM_THE_TOP, ...ALLOWED]) {
    const target = /'(\..+)'/.exec(line)?.[1];
    if (target) lines.set(join(dirname(file), target), lines.get(join(dirname(file), target)) ?? '');
    lines.set(file, line);
  }
  for (const [file, line] of lines) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    writeFileSync(join(copy, file), `${line}\n`);
  }
  const program = join(ROOT, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const args = [program, '--config', '.dependency-cruiser.mjs', '-T', 'json', 'packages', 'apps', 'examples', 'tests'];
  const { stdout } = spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8', maxBuffer: 1e8 });
  violations = JSON.parse(stdout).summary.violations;
}, 60_000);

afterAll(() => rmSync(copy, { recursive: true }));

const rulesAgainst = (file: string) => violations.filter(({ from }) => from === file).map(({ rule }) => rule.name);

describe('the gate keeps the direction of dependencies', () => {
  it.each([...REFUSED, ...FROM_THE_TOP])('%s may not %s', (file, _, rule) => {
    expect(rulesAgainst(file)).toContain(rule);
  });

  it.each(ALLOWED)('%s may %s', (file) => {
    expect(rulesAgainst(file)).toEqual([]);
  });

  it('has no rule that nothing here breaks', () => {
    const broken = new Set([...REFUSED, ...FROM_THE_TOP].map(([, , rule]) => rule));
    expect(boundaries.forbidden.map(({ name }) => name).filter((name) => !broken.has(name))).toEqual([]);
  });
});
