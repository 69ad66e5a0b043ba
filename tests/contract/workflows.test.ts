import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const FOLDER = fileURLToPath(new URL('../../.github', import.meta.url));

const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yml'));
const used = files.flatMap((name) =>
  [...readFileSync(join(FOLDER, name), 'utf8').matchAll(/^\s*(?:- )?uses: (.+)$/gmu)].map(([, action = '']) => action),
);

describe('the workflows', () => {
  it('run what others wrote at a commit, which cannot be moved as a tag can, and name its version', () => {
    const foreign = used.filter((action) => !action.startsWith('./'));
    expect(foreign.length).toBeGreaterThan(4);
    for (const action of foreign) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/u);
  });
});
