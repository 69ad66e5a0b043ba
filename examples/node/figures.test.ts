import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

it('lists the largest decreases of the bundled batch, greatest first', () => {
  const script = fileURLToPath(new URL('figures.js', import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain('25 个案例');
  expect(stdout).toContain('0 处未归入');
  const values = [...stdout.matchAll(/ ↓ \D*([\d.]+)/gu)].map(([, value]) => Number(value));
  expect(values).toHaveLength(5);
  expect(values).toEqual(values.toSorted((a, b) => b - a));
});
