import { describe, expect, it } from 'vitest';
import { isAnythingAsked, NOTHING_ASKED, queryOf, questionIn, withChoice, withSort } from '../browser/question.ts';

describe('the question in an address', () => {
  it.each([
    '',
    '?q=%E5%A4%9A%E5%BC%8F%E8%81%94%E8%BF%90',
    '?q=a+b&topic=logistics&topic=customs&region=370000&sort=title',
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

  it('takes only sorts that there are', () => {
    expect(withSort(NOTHING_ASKED, 'updated').sort).toBe('updated');
    expect(withSort(NOTHING_ASKED, 'colour').sort).toBeNull();
  });
});
