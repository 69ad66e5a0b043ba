import { parse } from '@fta/cases-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { README_CMS, READMES, runScript, scriptsOf } from '../support/readme-scripts.ts';
import { bootApp, type RunningApp } from '../support/strapi.ts';
import { createToken } from './accounts.ts';
import { IMPORT_SCOPE } from './cast.ts';
import { bundledBatch } from './documents.ts';
import { editorsOf } from './editors.ts';

const scripts = READMES.flatMap((file) => scriptsOf(file).map((each) => ({ file, ...each }))).filter(
  ({ needsCms }) => needsCms,
);

describe('scripts of the READMEs that talk to a CMS, with the bundled batch published', () => {
  let app: RunningApp;
  let token: string;

  beforeAll(async () => {
    app = await bootApp();
    token = await createToken(app, 'custom', [IMPORT_SCOPE]);
    const editors = await editorsOf(app);
    const { schemaVersion: _, cases, ...head } = parse(bundledBatch()).batch;
    await editors.addBatch(head);
    await editors.publish(head.id, cases);
  });
  afterAll(() => app?.stop());

  it('there are some, in both languages', () => {
    expect(new Set(scripts.map(({ file }) => file)).size).toBeGreaterThan(1);
  });

  it.each(scripts)('$file prints what it says: script %#', async ({ script, output }) => {
    const printed = await runScript(script.replaceAll(README_CMS, app.url), { FTA_CASES_TOKEN: token });
    expect(printed).toEqual({ stdout: output, stderr: '' });
  });
});
