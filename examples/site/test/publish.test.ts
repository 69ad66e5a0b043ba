import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { publish } from '../build/publish.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fta-publish-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const out = () => join(folder, 'out');
const read = (name: string) => readFileSync(join(out(), name), 'utf8');

/** Publishes a site of these files. */
function publishSite(files: Readonly<Record<string, string>>) {
  const draft = join(folder, 'draft');
  rmSync(draft, { recursive: true, force: true });
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(draft, name)), { recursive: true });
    writeFileSync(join(draft, name), content);
  }
  return publish(draft, out());
}

describe('publish', () => {
  it('puts every file there, with its compressed forms', () => {
    expect(publishSite({ 'index.html': 'list', 'cases/a-1/index.html': 'case', 'icon.png': 'icon' })).toEqual({
      written: 3,
      removed: 0,
    });
    expect(read('cases/a-1/index.html')).toBe('case');
    expect(gunzipSync(readFileSync(join(out(), 'index.html.gz'))).toString()).toBe('list');
    expect(readdirSync(out()).sort()).toEqual(['cases', 'icon.png', 'index.html', 'index.html.br', 'index.html.gz']);
  });

  it('leaves what is the same untouched, and nothing of what is no more', () => {
    publishSite({ 'index.html': 'list', 'about/index.html': 'about', 'cases/a-1/index.html': 'case' });
    const before = statSync(join(out(), 'about/index.html.gz'));
    expect(publishSite({ 'index.html': 'other', 'about/index.html': 'about' })).toEqual({ written: 1, removed: 1 });
    expect([read('index.html'), existsSync(join(out(), 'cases'))]).toEqual(['other', false]);
    expect(statSync(join(out(), 'about/index.html.gz'))).toMatchObject({ ino: before.ino, mtimeMs: before.mtimeMs });
    expect(readdirSync(folder).filter((name) => name.startsWith('out'))).toHaveLength(2);
  });

  it('takes editions that come in one millisecond', () => {
    for (let edition = 0; edition < 30; edition++)
      expect(publishSite({ 'index.html': `list ${edition}` }).written).toBe(1);
    expect(read('index.html')).toBe('list 29');
  });

  it('does nothing where nothing is new', () => {
    publishSite({ 'index.html': 'list' });
    const before = readdirSync(folder);
    expect(publishSite({ 'index.html': 'list' })).toEqual({ written: 0, removed: 0 });
    expect(readdirSync(folder)).toEqual(before);
  });

  it('shows the site before or the new one, whole', () => {
    const sites = ['one', 'two'].map((word) => ({ 'a.html': word, 'b/index.html': word.repeat(9), 'c.txt': word }));
    for (const site of [...sites, ...sites]) {
      publishSite(site);
      expect({ 'a.html': read('a.html'), 'b/index.html': read('b/index.html'), 'c.txt': read('c.txt') }).toEqual(site);
    }
  });

  it('touches no folder that is not its own', () => {
    mkdirSync(out());
    writeFileSync(join(out(), 'letter.txt'), 'mine');
    expect(() => publishSite({ 'index.html': 'list' })).toThrow();
    expect(readdirSync(folder).sort()).toEqual(['draft', 'out']);
    expect(read('letter.txt')).toBe('mine');
  });
});
