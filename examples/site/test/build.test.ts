import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { contentOf, filesUnder, replaceFile } from '../build/files.ts';
import { alone } from '../build/lock.ts';
import { planOf } from '../build/plan.ts';
import { withoutIdleScripts } from '../build/runtime.ts';

const folder = mkdtempSync(join(tmpdir(), 'fta-site-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('planOf', () => {
  const out = join(folder, 'out');
  const page = (path: string, content: unknown) => ({ path, content });
  const before = planOf(
    [page('/', 1), page('/about/', 2), page('/cases/a-1/', 3), page('news', 4)],
    'code',
    EMPTY(),
    out,
  );

  function EMPTY() {
    return { code: '', sources: {} };
  }

  function publishAll() {
    for (const path of ['', 'about/', 'cases/a-1/']) {
      for (const language of ['', 'en/']) {
        mkdirSync(join(out, language, path), { recursive: true });
        writeFileSync(join(out, language, path, 'index.html'), '');
      }
    }
  }

  it('renders everything where nothing is known', () => {
    expect(before.render).toHaveLength(4);
    expect(before.remove).toEqual([]);
  });

  it('renders what is made of something else, and removes what is no more', () => {
    publishAll();
    const { render, remove } = planOf(
      [page('/', 1), page('/about/', 'new'), page('news', 5)],
      'code',
      before.manifest,
      out,
    );
    expect(render.map(({ path }) => path)).toEqual(['/about/', 'news']);
    expect(remove).toEqual(['/cases/a-1/']);
  });

  it('renders everything where the code is another', () => {
    publishAll();
    expect(planOf([page('/', 1), page('/about/', 2)], 'other', before.manifest, out).render).toHaveLength(2);
  });

  it('renders a page whose file is gone', () => {
    publishAll();
    rmSync(join(out, 'en', 'about', 'index.html'));
    const { render } = planOf([page('/', 1), page('/about/', 2)], 'code', before.manifest, out);
    expect(render.map(({ path }) => path)).toEqual(['/about/']);
  });
});

describe('withoutIdleScripts', () => {
  const html = [
    '<link rel="stylesheet" href="/a.css"/><link rel="preload" as="script" href="/b.js"/>',
    '<script data-site="">own()</script><script src="/b.js" async=""></script><script src="/c.js" noModule=""></script>',
    '<p>text</p><script type="application/ld+json">{"a":1}</script>',
    '<script>self.__next_f.push([1,"text"])</script>',
  ].join('');

  it('leaves a document what is its own', () => {
    expect(withoutIdleScripts(html, '/cases/a-1/')).toBe(
      '<link rel="stylesheet" href="/a.css"/><script data-site="">own()</script>' +
        '<p>text</p><script type="application/ld+json">{"a":1}</script>',
    );
  });

  it.each(['/', '/page/2/', '/compare/'])('leaves %s everything but what is for browsers without modules', (path) => {
    expect(withoutIdleScripts(html, path)).toBe(html.replace('<script src="/c.js" noModule=""></script>', ''));
  });
});

describe('alone', () => {
  const lock = join(folder, 'lock');

  it('lets one in after the other', async () => {
    const order: string[] = [];
    const enter = (name: string) =>
      alone(lock, async () => {
        order.push(`${name} in`);
        await wait(20);
        order.push(`${name} out`);
      });
    await Promise.all([enter('a'), enter('b')]);
    expect(order).toHaveLength(4);
    expect(order[1]?.slice(0, 1)).toBe(order[0]?.slice(0, 1));
  });

  it('takes over a lock whose process is gone', async () => {
    writeFileSync(lock, '999999999');
    expect(await alone(lock, async () => 'in')).toBe('in');
  });

  it('leaves no lock behind where the action fails', async () => {
    await expect(alone(lock, () => Promise.reject(new Error('fails')))).rejects.toThrow('fails');
    expect(await contentOf(lock)).toBeNull();
  });
});

describe('files', () => {
  it('are replaced whole, with their folders', async () => {
    const file = join(folder, 'deep', 'er', 'file.txt');
    await replaceFile(file, 'one');
    await replaceFile(file, 'two');
    expect((await contentOf(file))?.toString()).toBe('two');
    expect(await filesUnder(join(folder, 'deep'))).toEqual(['er/file.txt']);
    expect(await filesUnder(join(folder, 'nowhere'))).toEqual([]);
  });
});
