import { describe, expect, it } from 'vitest';
import {
  isAnythingAsked,
  NOTHING_ASKED,
  queryOf,
  questionIn,
  withChoice,
  withoutSynonym,
  withSort,
  withText,
} from '../browser/question.ts';

describe('the question in an address', () => {
  it.each([
    '',
    '?q=%E5%A4%9A%E5%BC%8F%E8%81%94%E8%BF%90',
    '?q=a+b&topic=logistics&topic=customs&region=370000&sort=title',
    '?q=%E4%B8%AD%E6%AC%A7%E7%8F%AD%E5%88%97&withoutSynonyms=%E5%9B%BD%E9%99%85%E7%8F%AD%E5%88%97&topic=logistics',
    '?indicator=cost&batch=yellow-river-1&section=outcomes&pages=3',
  ])('is read back as it was written: %s', (query) => {
    expect(queryOf(questionIn(query))).toBe(query);
  });

  it('leaves out what is none', () => {
    expect(queryOf(questionIn('?sort=colour&pages=-4&x=1'))).toBe('');
    expect(questionIn('?pages=100000').pages).toBeLessThan(100);
    expect(isAnythingAsked(questionIn('?q=%20%20'))).toBe(false);
  });

  it('a choice is taken up once and taken back, and begins at the first page', () => {
    const asked = { ...NOTHING_ASKED, pages: 3 };
    const chosen = withChoice(withChoice(asked, 'topic', 'green', true), 'topic', 'green', true);
    expect(chosen.filters.topic).toEqual(['green']);
    expect(chosen.pages).toBe(1);
    expect(withChoice(chosen, 'topic', 'green', false)).toEqual(NOTHING_ASKED);
  });

  it('a synonym is left out until other words are asked for, and is no question by itself', () => {
    const asked = withoutSynonym(questionIn('?q=中欧班列&pages=2'), '国际班列');
    expect([asked.withoutSynonyms, asked.pages]).toEqual([['国际班列'], 1]);
    expect(withText(asked, '中欧')).toEqual({ ...NOTHING_ASKED, text: '中欧' });
    expect(isAnythingAsked(withText(asked, ''))).toBe(false);
    expect(isAnythingAsked(questionIn('?withoutSynonyms=国际班列'))).toBe(false);
  });

  it('takes only sorts that there are', () => {
    expect(withSort(NOTHING_ASKED, 'updated').sort).toBe('updated');
    expect(withSort(NOTHING_ASKED, 'colour').sort).toBeNull();
  });
});
