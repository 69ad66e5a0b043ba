import type { Case } from '@fta/cases-core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align } from '../../shared/align.ts';
import { diffCases } from '../../shared/diff.ts';
import { arbitraryCase } from './arbitrary-case.ts';

/** What a JSON Pointer leads to. */
function at(value: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce((node, key) => (node as Record<string, unknown>)[key], value);
}

const someCase = fc.sample(arbitraryCase, { numRuns: 1, seed: 3 })[0] as Case;
const edited = (change: (draft: Case) => void): Case => {
  const draft = structuredClone({
    ...someCase,
    lead: ['甲乙丙丁戊己庚辛。', '通关时间由24小时缩短至6小时。', '一二三四五六七八。'],
  });
  change(draft);
  return draft;
};
const original = edited(() => undefined);

describe('diffCases', () => {
  it('is empty for a case and itself, and only then', () => {
    fc.assert(
      fc.property(arbitraryCase, arbitraryCase, (a, b) => {
        expect(diffCases(a, a)).toEqual([]);
        expect(diffCases(a, b).length === 0).toBe(JSON.stringify(a) === JSON.stringify(b));
      }),
    );
  });

  it('tells each change with what stood there before and what stands there now', () => {
    fc.assert(
      fc.property(arbitraryCase, arbitraryCase, (before, after) => {
        for (const change of diffCases(before, after)) {
          if (change.kind !== 'added') {
            const from = change.from ?? change.path;
            expect(at(before, from)).toEqual(change.kind === 'moved' ? change.after : change.before);
          }
          if (change.kind !== 'removed') expect(at(after, change.path)).toEqual(change.after);
        }
      }),
    );
  });

  it('takes an inserted paragraph for one change, not for a change of all that follow', () => {
    const after = edited(({ lead }) => lead.splice(1, 0, '新增的一段话在此处。'));
    expect(diffCases(original, after)).toEqual([{ kind: 'added', path: '/lead/1', after: '新增的一段话在此处。' }]);
  });

  it('pairs a paragraph with what it was, wherever it stands now', () => {
    const after = edited((draft) => {
      draft.lead = ['通关时间由24小时缩短至5小时。', '一二三四五六七八。'];
    });
    expect(diffCases(original, after)).toEqual([
      { kind: 'removed', path: '/lead/0', before: '甲乙丙丁戊己庚辛。' },
      {
        kind: 'changed',
        path: '/lead/0',
        from: '/lead/1',
        before: '通关时间由24小时缩短至6小时。',
        after: '通关时间由24小时缩短至5小时。',
      },
    ]);
  });

  it('tells a move as a move', () => {
    const after = edited(({ lead }) => lead.push(...lead.splice(0, 1)));
    expect(diffCases(original, after)).toEqual([
      { kind: 'moved', path: '/lead/2', from: '/lead/0', after: '甲乙丙丁戊己庚辛。' },
    ]);
  });

  it('leaves out what follows from the text', () => {
    const figure = { text: '6小时' } as Case['figures'][number];
    expect(diffCases(original, { ...original, figures: [figure] })).toEqual([]);
  });
});

describe('align', () => {
  const equal = (a: number, b: number) => (a === b ? 1 : 0);

  it('pairs every member of both lists once, in order', () => {
    const list = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 12 });
    fc.assert(
      fc.property(list, list, (left, right) => {
        const pairs = align(left, right, equal);
        expect(pairs.flatMap((pair) => pair.left ?? [])).toEqual(left.map((_, index) => index));
        expect(pairs.flatMap((pair) => pair.right ?? [])).toEqual(right.map((_, index) => index));
        for (const pair of pairs) {
          if (pair.left !== null && pair.right !== null) expect(left[pair.left]).toBe(right[pair.right]);
        }
      }),
    );
  });

  it('pairs as many equal members as the longest common subsequence has', () => {
    const pairs = align([1, 2, 3, 4, 5], [2, 9, 4, 5, 1], equal);
    expect(pairs.filter(({ left, right }) => left !== null && right !== null)).toHaveLength(3);
  });

  it('stays quick for lists longer than a table would serve', () => {
    const long = Array.from({ length: 5_000 }, (_, index) => index);
    expect(align(long, [-1, ...long.slice(1, -1), -2], equal)).toHaveLength(5_000);
  });
});
