// The one command that decides: every gate and every test, all of them even when one fails, then one line of sums.
// With --gates no tests.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const scratch = mkdtempSync(join(tmpdir(), 'fta-tests-'));
const report = join(scratch, 'vitest.json');

const checks = ['lint', 'boundaries', 'unused', 'build', 'types', 'check:packages'];
const gates = checks.map((script) => `pnpm run ${script}`);
const tests = `pnpm exec vitest run --reporter=default --reporter=json --outputFile.json="${report}"`;

/** A step that takes longer hangs, and fails. */
const MOST_MILLISECONDS = 45 * 60_000;

/** Runs a command in the repository's root with its output shown; true where it ended with 0. @param {string} command */
function succeeds(command) {
  process.stdout.write(`\n$ ${command}\n`);
  const cwd = join(import.meta.dirname, '..');
  return spawnSync(command, { cwd, stdio: 'inherit', shell: true, timeout: MOST_MILLISECONDS }).status === 0;
}

/** Passed and failed tests of the vitest run; one that ended badly, or left no report, is one failure at least. */
function runTests() {
  const least = succeeds(tests) ? 0 : 1;
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(report, 'utf8'));
    return { passed: numPassedTests, failed: Math.max(numFailedTests, numFailedTestSuites > 0 ? 1 : least) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

const failedGates = gates.filter((gate) => !succeeds(gate));
const { passed, failed } = process.argv.includes('--gates') ? { passed: 0, failed: 0 } : runTests();
rmSync(scratch, { recursive: true });

const failures = failedGates.length + failed;
for (const gate of failedGates) process.stdout.write(`\nfailed: ${gate}\n`);
process.stdout.write(`\n${passed + gates.length - failedGates.length} passed, ${failures} failed\n`);
process.exitCode = failures > 0 ? 1 : 0;
