import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check, createDiagnostic } from '../src/check/check.ts';
import { RULES } from '../src/check/rules.ts';
import { formatMessage, MESSAGES, type RuleId } from '../src/schema/messages.ts';
import { batchOf, soundCase } from './support/small-batch.ts';

const placeholders = (template: string) => [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe('the list of messages', () => {
  it.each(Object.entries(MESSAGES))('%s asks for the same parameters in both languages', (_, { message }) => {
    expect(placeholders(message.zh)).toEqual(placeholders(message.en));
  });

  it('fills in parameters, in the language of the message', () => {
    const params = { what: { zh: '要点', en: 'Points' }, found: '1.', expected: '（一）' };
    expect(formatMessage('heading-drift', params)).toEqual({
      zh: '要点写作“1.”，约定为“（一）”',
      en: 'Points is written “1.”; the profile has “（一）”',
    });
  });
});

describe('the list of rules', () => {
  it('has every rule file, once, under the id it is named by', () => {
    const files = readdirSync(join(import.meta.dirname, '../src/check/rules')).map((file) => file.replace(/\.ts$/, ''));
    expect(RULES.map(({ id }) => id).toSorted()).toEqual(files.toSorted());
  });
});

describe('diagnostics', () => {
  const point = { line: 1, column: 1, offset: 0 };
  const place = { start: point, end: point };

  it('carry severity and wording from the list, and their place from the caller', () => {
    const batch = batchOf(soundCase({ title: '' }));
    expect(check(batch, { locate: () => place, language: 'en' })).toEqual([
      {
        ruleId: 'case-title-missing',
        severity: 'error',
        message: 'Case 1 has no title',
        case: 'batch-01',
        path: '/cases/0/title',
        place,
      },
    ]);
    expect(check(batch)[0]).toMatchObject({ message: '第1个案例没有标题', place: null });
  });

  it('can be made by hand with the same words', () => {
    const id: RuleId = 'table-flattened';
    expect(createDiagnostic(id, { count: 3 }, { place, case: 'batch-01' })).toEqual({
      ruleId: id,
      severity: 'info',
      message: '表格按行转为3个段落',
      case: 'batch-01',
      path: null,
      place,
    });
  });
});
