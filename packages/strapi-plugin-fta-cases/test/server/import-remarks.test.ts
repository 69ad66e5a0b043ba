import { type Batch, blankCase, type Diagnostic, describeProvider, RULES } from '@fta/cases-core';
import { describe, expect, it } from 'vitest';
import { planImport } from '../../server/src/services/import/plan.ts';
import { remarksOf } from '../../server/src/services/import/remarks.ts';

const place = (line: number) => ({ start: { line, column: 1, offset: 0 }, end: { line, column: 2, offset: 1 } });
const said = (parts: Partial<Diagnostic>): Diagnostic => ({
  ruleId: 'heading-drift',
  severity: 'warning',
  message: '写法与约定不同',
  case: 'b-1-01',
  path: null,
  place: place(12),
  ...parts,
});

describe('what an import has shown of a case', async () => {
  const cases = [1, 2].map((number) => ({
    ...blankCase(),
    provider: describeProvider('山东自贸试验区'),
    id: `b-1-0${number}`,
    number,
    title: `案例${number}`,
  }));
  const batch: Batch = {
    schemaVersion: '1',
    id: 'b-1',
    title: '',
    issuer: '',
    series: '',
    ordinal: 1,
    year: null,
    cases,
  };
  const plan = await planImport({ batch, isParsed: false }, 'other-1', [], new Set());

  it('is kept under the id that the case has in the database, with its line', () => {
    const remarks = remarksOf([said({}), said({ place: null, message: '未读入' })], plan, 'zh');
    expect(Object.fromEntries(remarks)).toEqual({ 'other-1-01': '第12行：写法与约定不同\n未读入' });
    expect(remarksOf([said({})], plan, 'en').get('other-1-01')).toBe('line 12: 写法与约定不同');
  });

  it('leaves out what the checks say of the text at any time, and what is no warning', () => {
    const [rule] = RULES;
    const remarks = remarksOf(
      [said({ ruleId: rule?.id ?? '' }), said({ severity: 'info' }), said({ case: null })],
      plan,
      'zh',
    );
    expect(remarks.size).toBe(0);
  });
});
