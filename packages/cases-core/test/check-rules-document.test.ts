import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RULES } from '../src/check/rules.ts';
import { parse } from '../src/parse/pipeline.ts';
import { batchText, hasBatches } from './support/batch-files.ts';
import { DIGEST } from './support/documents.ts';
import { casesWith, describeFindings, describeRules } from './support/rules-document.ts';

const FILE = join(import.meta.dirname, '../docs/rules.md');

describe('docs/rules.md', () => {
  it('is what the rules and their findings on the digest give', () => {
    const document = `${describeRules()}\n${describeFindings(parse(DIGEST).diagnostics)}`;
    if (process.env.UPDATE === '1') writeFileSync(FILE, document);
    expect(readFileSync(FILE, 'utf8')).toBe(document);
  });
});

if (hasBatches) {
  it('finds the faults that the official batch is known to have, and no others', () => {
    const { diagnostics } = parse(batchText('batch-1.md'));
    const found = RULES.map(({ id }) => [id, casesWith(diagnostics, id)] as const);
    expect(Object.fromEntries(found.filter(([, cases]) => cases.length > 0))).toEqual({
      'contents-mismatch': [25],
      'section-renamed': [15],
      'enumeration-gap': [5],
      'doubled-word': [5, 9],
      'unbalanced-mark': [6],
      'list-count': [6],
      'figure-undated': [5, 6, 7, 17],
      'change-contradicted': [8],
      'measure-conflict': [1],
    });
  });
}
