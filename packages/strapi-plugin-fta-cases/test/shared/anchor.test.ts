import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorAt, CONTEXT, locate, locateChanged } from '../../shared/anchor.ts';
import { type CaseContent, contentOf } from '../../shared/content.ts';
import { textsOf } from '../../shared/texts.ts';
import { arbitraryContent } from '../admin/desk/arbitrary-content.ts';
import { changeAtRandom, uniqueContent } from './random-edits.ts';

/** A content, and words in one of its texts: where they are is told by three numbers from 0 to 1. */
const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const chances = fc.tuple(chance, chance, chance);

function wordsIn(content: CaseContent, [which, where, length]: readonly [number, number, number]) {
  const filled = textsOf(content).filter(({ text }) => text !== '');
  const chosen = filled[Math.floor(which * filled.length)];
  if (!chosen) return undefined;
  const start = Math.floor(where * chosen.text.length);
  const end = start + 1 + Math.floor(length * (chosen.text.length - start));
  return { pointer: chosen.pointer, start, end, text: chosen.text, quote: chosen.text.slice(start, end) };
}

const withLead = (lead: readonly string[]) => contentOf({ title: '标题', lead: [...lead] });
const first = (content: CaseContent, quote: string, pointer = '/lead/0') => {
  const start =
    textsOf(content)
      .find((each) => each.pointer === pointer)
      ?.text.indexOf(quote) ?? -1;
  return anchorAt(content, pointer, start, start + quote.length);
};

describe('words of a case', () => {
  it('are where they were, in any content that was not changed', () => {
    fc.assert(
      fc.property(arbitraryContent, chances, (content, at) => {
        const words = wordsIn(content, at);
        fc.pre(words !== undefined);
        const { pointer, start, end } = words;
        expect(locate(content, anchorAt(content, pointer, start, end))).toEqual({ pointer, start, end });
      }),
    );
  });

  it('are found after any edits that left their text alone, wherever it is now', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), chances, (start, edits, at) => {
        const content = uniqueContent(start);
        const words = wordsIn(content, at);
        fc.pre(words !== undefined && words.quote.length > 1);
        const changed = changeAtRandom(content, edits, '甲');
        const there = textsOf(changed).find(({ text }) => text === words.text);
        const found = locate(changed, anchorAt(content, words.pointer, words.start, words.end));
        if (there) expect(found).toEqual({ pointer: there.pointer, start: words.start, end: words.end });
      }),
    );
  });

  it('are never other words, and never outside a text', () => {
    fc.assert(
      fc.property(arbitraryContent, arbitraryContent, chances, (content, other, at) => {
        const words = wordsIn(content, at);
        fc.pre(words !== undefined);
        const found = locate(other, anchorAt(content, words.pointer, words.start, words.end));
        if (!found) return;
        const { text } = textsOf(other).find(({ pointer }) => pointer === found.pointer) ?? {};
        expect(text?.slice(found.start, found.end)).toBe(words.quote);
      }),
    );
  });

  it('that were changed stand where their context does, and nowhere else', () => {
    fc.assert(
      fc.property(fc.integer(), fc.string({ minLength: 1, maxLength: 10 }), chances, (start, instead, at) => {
        const content = uniqueContent(start);
        const words = wordsIn(content, at);
        fc.pre(words !== undefined && words.quote.length < words.text.length - 8);
        const anchor = anchorAt(content, words.pointer, words.start, words.end);
        const text = words.text.slice(0, words.start) + instead + words.text.slice(words.end);
        const changed = JSON.parse(
          JSON.stringify(content).replace(JSON.stringify(words.text), () => JSON.stringify(text)),
        );
        expect(locateChanged(changed, anchor)).toEqual({
          pointer: words.pointer,
          start: words.start,
          end: words.start + instead.length,
        });
        expect(locateChanged(uniqueContent(start + 1), anchor)).toBeUndefined();
      }),
    );
  });

  it('are told from the same words elsewhere by what is around them', () => {
    const anchor = first(withLead(['通关时间缩短30%，企业成本缩短20%。']), '缩短', '/lead/0');
    const changed = withLead(['新的一段，时间缩短了。', '去年通关时间缩短30%，企业成本缩短20%。']);
    expect(locate(changed, anchor)).toEqual({ pointer: '/lead/1', start: 6, end: 8 });
  });

  it('are nowhere where two places are as likely: no guess', () => {
    const anchor = first(withLead(['前一段。', '通关时间缩短30%。']), '时间', '/lead/1');
    expect(locate(withLead(['通关时间缩短30%。', '前一段。', '通关时间缩短30%。']), anchor)).toBeUndefined();
  });

  it('are nowhere once they were changed, though a short part of them stands elsewhere', () => {
    const anchor = first(withLead(['办理时间由三天缩短为一天。', '企业满意。']), '三天');
    expect(locate(withLead(['办理时间由五天缩短为一天。', '活动持续三天。']), anchor)).toBeUndefined();
  });

  it('keep whole characters of their context, and up to its length', () => {
    const content = withLead([`${'😀'.repeat(30)}一${'字𠮷'.repeat(30)}`]);
    const anchor = first(content, '一');
    expect(() => encodeURIComponent(anchor.before + anchor.after)).not.toThrow();
    expect(anchor.before.length).toBeGreaterThanOrEqual(CONTEXT);
    expect(locate(content, anchor)).toEqual({ pointer: '/lead/0', start: 60, end: 61 });
  });

  it('are refused where the content has none', () => {
    const content = withLead(['文字']);
    expect(() => anchorAt(content, '/lead/0', 0, 3)).toThrow('expected words within 0 and 2 of /lead/0, got 0 to 3');
    expect(() => anchorAt(content, '/lead/0', 1, 1)).toThrow(RangeError);
    expect(() => anchorAt(content, '/number', 0, 1)).toThrow('expected the pointer of a text, got "/number"');
  });
});
