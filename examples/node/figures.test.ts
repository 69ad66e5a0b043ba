import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

it('lists the largest decreases of the bundled batch, greatest first', () => {
  const call = ['--conditions=fta-source', '--import', 'tsx', 'figures.js'];
  const { status, stdout, stderr } = spawnSync(process.execPath, call, { cwd: import.meta.dirname, encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain('25 个案例');
  expect(stdout).toContain('0 处未归入');
  const values = [...stdout.matchAll(/ ↓ \D*([\d.]+)/gu)].map(([, value]) => Number(value));
  expect(values).toHaveLength(5);
  // A label is a noun phrase of whole words, never a torn one.
  expect(stdout).not.toMatch(/^(?:.|现.*|.*费) ↓/mu);
  expect(values).toEqual(values.toSorted((a, b) => b - a));
});
