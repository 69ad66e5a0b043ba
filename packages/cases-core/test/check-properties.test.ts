import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../src/check/check.ts';
import { DEFAULT_PROFILE } from '../src/check/profile.ts';
import type { Batch } from '../src/schema/batch.ts';
import { MESSAGES } from '../src/schema/messages.ts';
import { arbitraryBatch } from './support/arbitrary-batch.ts';
import { batchOf, caseSaying } from './support/small-batch.ts';

/** What a JSON Pointer leads to; pointers of this project need no unescaping. */
function resolve(batch: Batch, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], batch);
}

describe('check', () => {
  it('never throws, and points only at what is there', () => {
    fc.assert(
      fc.property(arbitraryBatch, fc.constantFrom('zh' as const, 'en' as const), (batch, language) => {
        const locate = (path: string, start?: number, end?: number) => {
          const target = resolve(batch, path);
          expect(target).toBeDefined();
          if (start === undefined || end === undefined) return null;
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(String(target).length);
          return null;
        };
        const profile = { ...DEFAULT_PROFILE, dated: { ...DEFAULT_PROFILE.dated, when: 'always' as const } };
        for (const { ruleId, severity, message } of check(batch, { locate, language, contents: [], profile })) {
          expect(MESSAGES).toHaveProperty([ruleId, 'severity'], severity);
          expect(message).not.toMatch(/\{\w+\}$/);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('leaves the batch as it is and says the same again', () => {
    fc.assert(
      fc.property(arbitraryBatch, (batch) => {
        const before = JSON.stringify(batch);
        expect(check(batch)).toEqual(check(batch));
        expect(JSON.stringify(batch)).toBe(before);
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    ['opening marks', '（“《', ''],
    ['markers', '一是', '。'],
    ['list marks', '1）甲；', ''],
    ['sides', '一方面', ''],
    ['one word', '加强', ''],
    ['figures', '由5天降至9天，压缩80%；', ''],
    ['totals', '操作量3吨，', ''],
    ['quotes', '”’）', ''],
  ])('takes no more than linear time for paragraphs of %s', (_, unit, end) => {
    const paragraph = unit.repeat(Math.floor(19_000 / unit.length)) + end;
    const batch = batchOf(caseSaying(...Array.from({ length: 4 }, () => paragraph)));
    const start = performance.now();
    check(batch);
    expect(performance.now() - start).toBeLessThan(4000);
  });
});
