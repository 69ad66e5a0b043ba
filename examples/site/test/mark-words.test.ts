import { describe, expect, it } from 'vitest';
import { wordsIn } from '../browser/mark-words.ts';

const TEXTS = ['中欧班列提质', '', '国际班列与海關、铁路协同，海关放行', '没有别的'];
const marked = (query: string) =>
  wordsIn(TEXTS, `?${new URLSearchParams(query)}`).map(({ place, start, end }) => [
    place,
    TEXTS[place]?.slice(start, end),
  ]);

describe('the words that are marked in a case', () => {
  it('are those of the question and their synonyms, as they stand there, from the end', () => {
    expect(marked('q=海关，国际班列')).toEqual([
      [2, '海关'],
      [2, '海關'],
      [2, '国际班列'],
      [0, '中欧班列'],
    ]);
  });

  it('are no synonyms that were taken away, and no more than the phrase', () => {
    expect(marked('q=国际班列&withoutSynonyms=中欧班列')).toEqual([[2, '国际班列']]);
    expect(marked('q="海关、铁路"')).toEqual([[2, '海關、铁路']]);
  });

  it('are none where nothing was asked', () => {
    expect(marked('topic=green')).toEqual([]);
  });
});
