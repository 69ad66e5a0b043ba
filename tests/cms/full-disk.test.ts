import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type Availability, titled } from '../support/availability.ts';
import { temporaryHome } from '../support/home.ts';
import { bootApp, type RunningApp } from '../support/strapi.ts';
import { assemble } from './cast.ts';
import { BATCH, sampleCase, snapshot, UID } from './staging.ts';

const disk = mountAvailability();

/** Bytes of the file system beyond those of an empty database with its journal. */
const ROOM = 3_000_000;
const ROUNDS = 60;

describe.skipIf(!disk.isAvailable)(titled('a file system that fills up', disk), () => {
  const home = temporaryHome();
  const full = join(home.path, 'full');
  let app: RunningApp | undefined;
  afterEach(async () => {
    await app?.stop();
    execFileSync('umount', ['--lazy', full]);
    home.remove();
  });

  it('what was acknowledged is there after a restart, and nothing else is', async () => {
    const fresh = join(home.path, 'fresh.db');
    await (await bootApp({ databaseFile: fresh })).stop();
    mkdirSync(full);
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${statSync(fresh).size + ROOM}`, 'tmpfs', full]);
    const databaseFile = join(full, 'cms.db');
    copyFileSync(fresh, databaseFile);
    app = await bootApp({ databaseFile });
    const { ask } = await assemble(app);
    const imported: string[] = [];
    const saved = new Map<string, string>();
    const refused: number[] = [];
    for (let round = 1; round <= ROUNDS; round++) {
      const id = `full-${round}`;
      const cases = [sampleCase(1, { id: `${id}-01`, lead: ['文'.repeat(20_000)] })];
      const content = JSON.stringify({ ...BATCH, id, ordinal: round, cases });
      const answer = await ask['a contributor']('POST', '/fta-cases/import', { name: 'batch.json', content });
      if (answer.status === 200) imported.push(id);
      else refused.push(answer.status);
      const [draft] = await app.strapi.db.query(UID.case).findMany({ limit: 1, orderBy: { id: 'desc' } });
      if (!draft) continue;
      const title = `第${round}次修改的案例标题`;
      const path = `/content-manager/collection-types/${UID.case}/${draft.documentId}`;
      const save = await ask['a super admin']('PUT', path, { title, version: draft.version });
      if (save.status === 200) saved.set(draft.documentId, title);
      else refused.push(save.status);
    }
    expect(refused.length).toBeGreaterThan(0);
    expect(imported.length).toBeGreaterThan(0);
    const seen = await snapshot(app);
    await app.stop();

    const copy = join(home.path, 'copy.db');
    for (const end of ['', '-wal', '-journal']) {
      if (existsSync(databaseFile + end)) copyFileSync(databaseFile + end, copy + end);
    }
    app = await bootApp({ databaseFile: copy });
    const after = await snapshot(app);
    expect(after.tables).toEqual(seen.tables);
    expect(after.tables.fta_batches.map((row) => row.batch_id)).toEqual(imported);
    for (const [documentId, title] of saved) {
      expect(after.tables.fta_cases.find((row) => row.document_id === documentId)?.title).toBe(title);
    }
  });
});

/** Whether this process may mount a file system of its own. */
function mountAvailability(): Availability {
  const probe = temporaryHome();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', probe.path], { stdio: 'ignore' });
    execFileSync('umount', [probe.path], { stdio: 'ignore' });
    return { isAvailable: true };
  } catch {
    return { isAvailable: false, reason: 'mounting a file system takes root' };
  } finally {
    probe.remove();
  }
}
