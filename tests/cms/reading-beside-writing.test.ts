import { renderJson } from '@fta/cases-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateBatches } from '../bench/support/generate-cases.mjs';
import type { RunningApp } from '../support/strapi.ts';
import { assemble, type Cast } from './cast.ts';
import { DATABASES } from './databases.ts';
import { type Editors, editorsOf } from './editors.ts';
import { BATCH, sampleCase } from './staging.ts';

const { schemaVersion: _, ...HEAD } = BATCH;
const [large = { ...BATCH, cases: [] }] = generateBatches({ count: 1000, casesPerBatch: 1000 });

describe.each(DATABASES)('readers on $title', ({ isAvailable, boot }) => {
  describe.skipIf(!isAvailable)('beside those who write', () => {
    let app: RunningApp;
    let cast: Cast;
    let editors: Editors;

    beforeAll(async () => {
      app = await boot();
      cast = await assemble(app);
      editors = await editorsOf(app);
      await editors.addBatch(HEAD);
      await editors.publish(HEAD.id, [sampleCase(1)]);
    });
    afterAll(() => app?.stop());

    const read = async () => {
      const answer = await fetch(`${app.url}/api/fta-cases/cases`);
      return { status: answer.status, etag: answer.headers.get('etag'), body: await answer.json() };
    };

    it('are answered while an import runs, with what is public, and see what is published after it', async () => {
      const before = await read();
      let isOver = false;
      const name = 'batch.json';
      const run = cast.ask['a contributor']('POST', '/fta-cases/import', { name, content: renderJson(large) });
      const imported = run.finally(() => {
        isOver = true;
      });
      const during = [];
      while (!isOver) {
        const answer = await read();
        if (!isOver) during.push(answer);
      }
      expect((await imported).status).toBe(200);
      expect(during.length).toBeGreaterThan(5);
      for (const answer of during) expect(answer).toEqual(before);
      await editors.publish(HEAD.id, [sampleCase(2)]);
      expect((await read()).body.data).toHaveLength(2);
    });

    it('see a publication in the request after it, whatever else is under way', async () => {
      for (let round = 1; round <= 20; round++) {
        const title = `第${round}轮发布的案例标题`;
        const others = [read(), read(), read()];
        await editors.publish(HEAD.id, [sampleCase(1, { title })]);
        const answers = await Promise.all([read(), read(), ...others]);
        for (const { body } of answers.slice(0, 2)) expect(body.data[0].title).toBe(title);
      }
    });
  });
});
