import type { Batch } from '@fta/cases-core';
import type { Edition } from './editions.ts';
import type { Importer, People } from './importer-process.ts';
import type { Undertaking } from './interruptions.ts';
import type { StoredBatch } from './stored.ts';

/** Import of a batch that is not there yet. */
export const importOfNewCases: Undertaking = {
  isRepeatable: true,
  prepare: async () => {},
  run: (app, { first }, people) => importEdition(app, first, people),
  outcome: ({ first }) => drafted(first.batch, { import: first.batch.cases.length }),
};

/** Import of a corrected document over every case of a batch. */
export const importOverCases: Undertaking = {
  isRepeatable: true,
  prepare: async (app, { first }, people) => void (await importEdition(app, first, people)),
  run: (app, { second }, people) => importEdition(app, second, people),
  outcome({ second: { batch } }) {
    const each = batch.cases.length;
    return { ...drafted(batch, { import: 2 * each }), revisions: { replaced: each } };
  },
};

/** Publication of a whole batch that has been approved. */
export const publication: Undertaking = {
  isRepeatable: false,
  async prepare(app, { batchId, first }, people) {
    await importEdition(app, first, people);
    await app.call({ action: 'submit', batchId, people });
    await app.call({ action: 'approve', batchId, people });
  },
  run: (app, { batchId }, people) => app.call({ action: 'publish', batchId, people }),
  outcome({ first: { batch } }) {
    const each = batch.cases.length;
    return {
      ...drafted(batch, { import: each, submit: each, approve: each, publish: each }),
      published: batch.cases,
      states: ['published'],
      revisions: { submit: each, publish: each },
    };
  },
};

function importEdition(app: Importer, { name, text }: Edition, people: People): Promise<unknown> {
  return app.call({ action: 'import', name, content: text, people });
}

function drafted({ cases }: Batch, events: Record<string, number>): StoredBatch {
  return { drafts: cases, published: [], states: ['drafting'], events, revisions: {}, strangers: [] };
}
