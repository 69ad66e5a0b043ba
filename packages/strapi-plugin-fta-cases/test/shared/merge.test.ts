import { type Case, caseSchema } from '@fta/cases-core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CaseContent, caseWith, contentOf } from '../../shared/content.ts';
import { type Choice, type Clash, merge } from '../../shared/merge/merge.ts';
import { arbitraryCase } from '../server/arbitrary-case.ts';
import { changeAtRandom, textsOf, uniqueContent } from './random-edits.ts';

const content = arbitraryCase.map((each) => contentOf(each));
const seed = fc.integer();

/** A content of unique texts, and what two people have made of it, each in their own way. */
const history = fc.tuple(seed, seed, seed).map(([start, first, second]) => {
  const base = uniqueContent(start);
  return { base, mine: changeAtRandom(base, first, '甲'), theirs: changeAtRandom(base, second, '乙') };
});

const said = (clashes: readonly Clash[]) => JSON.stringify(clashes.map(({ mine, theirs }) => [mine, theirs]));

describe('merge', () => {
  it('takes what one side alone has changed, whichever it is', () => {
    fc.assert(
      fc.property(content, content, (base, changed) => {
        for (const merged of [merge(base, changed, base), merge(base, base, changed), merge(base, changed, changed)]) {
          expect(merged).toEqual({ merged: changed, clashes: [] });
        }
      }),
    );
  });

  it('has the shape of a case, whatever was chosen', () => {
    fc.assert(
      fc.property(
        content,
        content,
        content,
        fc.constantFrom<Choice>('mine', 'theirs', 'both'),
        (base, a, b, choice) => {
          const { clashes } = merge(base, a, b);
          expect(new Set(clashes.map(({ id }) => id)).size).toBe(clashes.length);
          const { merged } = merge(base, a, b, Object.fromEntries(clashes.map(({ id }) => [id, choice])));
          expect(caseSchema.safeParse({ ...caseWith(merged), id: 'a-01' }).error).toBeUndefined();
        },
      ),
    );
  });

  it('loses nothing that either side has written', () => {
    fc.assert(
      fc.property(history, ({ base, mine, theirs }) => {
        const { merged, clashes } = merge(base, mine, theirs);
        const kept = JSON.stringify(merged) + said(clashes);
        for (const text of [...textsOf(mine), ...textsOf(theirs)]) {
          if (!textsOf(base).includes(text)) expect(kept).toContain(JSON.stringify(text).slice(1, -1));
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('loses nothing of contents that have little to do with each other', () => {
    fc.assert(
      fc.property(content, content, content, (base, mine, theirs) => {
        const { merged, clashes } = merge(base, mine, theirs);
        const kept = JSON.stringify(merged) + said(clashes);
        for (const text of [...textsOf(mine), ...textsOf(theirs)]) {
          if (!textsOf(base).includes(text)) expect(kept).toContain(JSON.stringify(text).slice(1, -1));
        }
      }),
    );
  });

  it('keeps every paragraph that nobody has changed or taken out, and gives none back', () => {
    fc.assert(
      fc.property(history, ({ base, mine, theirs }) => {
        const { merged, clashes } = merge(base, mine, theirs);
        const [inMine, inTheirs, now] = [mine, theirs, merged].map((each) => new Set(textsOf(each)));
        const disputed = said(clashes);
        for (const text of textsOf(base)) {
          if (text === 'practices' || disputed.includes(text)) continue;
          expect(now?.has(text)).toBe(inMine?.has(text) && inTheirs?.has(text));
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('settles a clash as chosen, and leaves the others', () => {
    fc.assert(
      fc.property(history, fc.constantFrom<Choice>('mine', 'theirs', 'both'), ({ base, mine, theirs }, choice) => {
        const { clashes } = merge(base, mine, theirs);
        for (const clash of clashes) {
          if (choice === 'both' && !clash.canBoth) continue;
          const again = merge(base, mine, theirs, { [clash.id]: choice });
          expect(again.clashes).toEqual(clashes);
          if (clash.kind === 'order') continue;
          const now = textsOf(again.merged).join();
          if (choice !== 'theirs') for (const text of textsOf(clash.mine)) expect(now).toContain(text);
          if (choice !== 'mine') for (const text of textsOf(clash.theirs)) expect(now).toContain(text);
        }
      }),
    );
  });
});

describe('merge of', () => {
  const original = contentOf({
    title: '多式联运单证互认',
    lead: ['第一段说明背景情况。', '第二段说明主要问题。', '第三段说明总体成效。'],
    sections: [
      {
        kind: 'practices',
        heading: '主要做法',
        lead: [],
        points: [
          { number: 1, title: '数据先行', paragraphs: ['海关和港口共享舱单。'] },
          { number: 2, title: '单证统一', paragraphs: ['铁路与海运使用同一提单。'] },
        ],
      },
    ],
  } as Partial<Case>);
  const edited = (change: (draft: CaseContent) => void): CaseContent => {
    const draft = structuredClone(original);
    change(draft);
    return draft;
  };
  const points = (draft: CaseContent) => draft.sections[0]?.points ?? [];

  it('different paragraphs has both changes', () => {
    const mine = edited(({ lead }) => lead.splice(0, 1, '第一段说明背景与依据。'));
    const theirs = edited(({ lead }) => lead.splice(2, 1, '第三段说明成效和推广。'));
    expect(merge(original, mine, theirs)).toMatchObject({
      merged: { lead: ['第一段说明背景与依据。', '第二段说明主要问题。', '第三段说明成效和推广。'] },
      clashes: [],
    });
  });

  it('the same paragraph is a clash with both texts', () => {
    const mine = edited(({ lead }) => lead.splice(1, 1, '第二段说明三个问题。'));
    const theirs = edited(({ lead }) => lead.splice(1, 1, '第二段说明突出问题。'));
    const { merged, clashes } = merge(original, mine, theirs);
    expect(merged.lead).toEqual(theirs.lead);
    expect(clashes).toEqual([
      {
        id: '/lead/1',
        kind: 'changed',
        path: '/lead/1',
        base: '第二段说明主要问题。',
        mine: '第二段说明三个问题。',
        theirs: '第二段说明突出问题。',
        canBoth: true,
      },
    ]);
    expect(merge(original, mine, theirs, { '/lead/1': 'both' }).merged.lead.slice(1, 3)).toEqual([
      '第二段说明突出问题。',
      '第二段说明三个问题。',
    ]);
  });

  it('a deletion and an edit asks', () => {
    const mine = edited(({ lead }) => lead.splice(1, 1));
    const theirs = edited(({ lead }) => lead.splice(1, 1, '第二段说明突出问题。'));
    const { merged, clashes } = merge(original, mine, theirs);
    expect(merged.lead).toEqual(theirs.lead);
    expect(clashes).toMatchObject([{ kind: 'deleted', path: '/lead/1', mine: null, theirs: '第二段说明突出问题。' }]);
    expect(merge(original, theirs, mine).clashes).toMatchObject([{ kind: 'deleted', theirs: null, canBoth: false }]);
    expect(merge(original, mine, theirs, { '/lead/1': 'mine' }).merged.lead).toEqual(mine.lead);
  });

  it('two insertions at one place keeps both, the stored one first', () => {
    const mine = edited(({ lead }) => lead.splice(1, 0, '甲写的一段新内容。'));
    const theirs = edited(({ lead }) => lead.splice(1, 0, '乙补充了另一件事。'));
    const { merged, clashes } = merge(original, mine, theirs);
    expect(merged.lead.slice(1, 3)).toEqual(['乙补充了另一件事。', '甲写的一段新内容。']);
    expect(clashes).toMatchObject([{ kind: 'inserted', mine: ['甲写的一段新内容。'], theirs: ['乙补充了另一件事。'] }]);
  });

  it('a move here and an edit there moves the edited paragraph', () => {
    const mine = edited(({ lead }) => lead.push(...lead.splice(0, 1)));
    const theirs = edited(({ lead }) => lead.splice(0, 1, '第一段说明背景与依据。'));
    for (const merged of [merge(original, mine, theirs), merge(original, theirs, mine)]) {
      expect(merged).toMatchObject({
        merged: { lead: ['第二段说明主要问题。', '第三段说明总体成效。', '第一段说明背景与依据。'] },
        clashes: [],
      });
    }
  });

  it('moves that exclude each other asks', () => {
    const mine = edited(({ lead }) => lead.reverse());
    const theirs = edited(({ lead }) => lead.push(...lead.splice(0, 1)));
    expect(merge(original, mine, theirs).clashes).toMatchObject([{ id: '/lead#order', kind: 'order' }]);
    expect(merge(original, mine, theirs, { '/lead#order': 'mine' }).merged.lead).toEqual(mine.lead);
  });

  it('two new points counts the points anew', () => {
    const mine = edited((draft) =>
      points(draft).splice(0, 0, { number: 1, title: '甲的新要点', paragraphs: ['甲。'] }),
    );
    const theirs = edited((draft) => points(draft).push({ number: 3, title: '乙的新要点', paragraphs: ['乙。'] }));
    for (const [i, point] of points(mine).entries()) point.number = i + 1;
    const { merged, clashes } = merge(original, mine, theirs);
    expect(clashes).toEqual([]);
    expect(points(merged).map(({ number, title }) => [number, title])).toEqual([
      [1, '甲的新要点'],
      [2, '数据先行'],
      [3, '单证统一'],
      [4, '乙的新要点'],
    ]);
  });

  it('topics is of what was added and what was taken away', () => {
    const [a, b, c] = ['trade', 'logistics', 'finance'] as unknown as CaseContent['topics'];
    const base = { ...original, topics: [a, b] as CaseContent['topics'] };
    const mine = { ...base, topics: [a, b, c] as CaseContent['topics'] };
    const theirs = { ...base, topics: [b] as CaseContent['topics'] };
    expect(merge(base, mine, theirs)).toMatchObject({ merged: { topics: [b, c] }, clashes: [] });
  });

  it('the title asks, without both', () => {
    const mine = { ...original, title: '多式联运一单制' };
    const theirs = { ...original, title: '多式联运单证通' };
    expect(merge(original, mine, theirs).clashes).toMatchObject([{ id: '/title', canBoth: false }]);
  });
});
