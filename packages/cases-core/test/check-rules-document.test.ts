import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from '../src/parse/pipeline.ts';
import { batchText, hasBatches, SKIP_NOTE } from './support/batch-files.ts';
import { describeFindings, describeRules } from './support/rules-document.ts';

const FILE = join(import.meta.dirname, '../docs/rules.md');

describe('docs/rules.md', () => {
  it.skipIf(!hasBatches)(`is what the rules and their findings on the first batch give${SKIP_NOTE}`, () => {
    const { diagnostics } = parse(batchText('batch-1.md'));
    const document = `${describeRules()}\n${describeFindings(diagnostics)}`;
    if (process.env.UPDATE === '1') writeFileSync(FILE, document);
    expect(readFileSync(FILE, 'utf8')).toBe(document);
  });

  it('describes every rule as the list of messages does', () => {
    expect(readFileSync(FILE, 'utf8').startsWith(describeRules())).toBe(true);
  });
});
