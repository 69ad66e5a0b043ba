import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootApp } from '../support/strapi.ts';

interface Form {
  readonly declared: unknown;
  readonly kept: unknown;
}

const TYPES = ['case', 'batch', 'provider', 'topic'];

describe('the forms of the content manager', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fta-forms-'));
  const starts: Record<string, Form>[] = [];

  beforeAll(async () => {
    for (let start = 0; start < 3; start++) starts.push(await formsAfterStart(join(folder, 'cms.db')));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(TYPES)('of %s are laid out as the content type says, and stay so over later starts', (type) => {
    for (const forms of starts) expect(forms[type]?.kept).toEqual(forms[type]?.declared);
  });
});

/** Layouts as declared and as Strapi keeps them, after a start on the database. */
async function formsAfterStart(databaseFile: string): Promise<Record<string, Form>> {
  const app = await bootApp({ databaseFile });
  try {
    const forms: Record<string, Form> = {};
    for (const type of TYPES) {
      const model = app.strapi.contentType(`plugin::fta-cases.${type}` as never) as unknown as {
        config: { layouts: { edit: unknown; list: unknown } };
      };
      const kept = await app.strapi
        .plugin('content-manager')
        .service('content-types')
        .findConfiguration(app.strapi.contentType(`plugin::fta-cases.${type}` as never));
      const { edit, list } = kept.layouts;
      forms[type] = { declared: model.config.layouts, kept: { edit, list } };
    }
    return forms;
  } finally {
    await app.stop();
  }
}
