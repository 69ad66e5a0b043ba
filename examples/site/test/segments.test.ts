import { describe, expect, it } from 'vitest';
import { excerptAround, segmentsOf } from '../content/segments.ts';

const span = (start: number, end: number) => ({ start, end });

describe('segmentsOf', () => {
  it('cuts a text where spans begin and end', () => {
    const figure = span(2, 5);
    expect(segmentsOf('缩短6小时。', [figure])).toEqual([
      { text: '缩短', span: null, isFirst: false },
      { text: '6小时', span: figure, isFirst: true },
      { text: '。', span: null, isFirst: false },
    ]);
  });

  it.each([
    ['overlap', [span(0, 4), span(2, 6)]],
    ['lie in each other', [span(1, 6), span(2, 4)]],
    ['touch', [span(0, 3), span(3, 6)]],
    ['are the same', [span(1, 3), span(1, 3)]],
    ['lie outside', [span(-1, 2), span(4, 99), span(3, 3)]],
    ['are none', []],
  ])('loses no character and begins no span twice where spans %s', (_, spans) => {
    const text = '一二三四五六';
    const segments = segmentsOf(text, spans);
    expect(segments.map((segment) => segment.text).join('')).toBe(text);
    const begun = segments.filter(({ isFirst }) => isFirst).map((segment) => segment.span);
    expect(new Set(begun).size).toBe(begun.length);
  });

  it('gives no segments of an empty text', () => {
    expect(segmentsOf('', [])).toEqual([{ text: '', span: null, isFirst: false }].slice(1));
  });
});

describe('excerptAround', () => {
  it('leaves a short sentence whole', () => {
    const sentence = '通关时间缩短6小时。';
    expect(excerptAround(sentence, span(6, 9))).toEqual({ text: sentence, span: span(6, 9) });
  });

  it('cuts a long one at punctuation, and the span still holds the same words', () => {
    const sentence = `${'甲'.repeat(50)}，${'乙'.repeat(20)}缩短6小时，${'丙'.repeat(20)}；${'丁'.repeat(50)}。`;
    const start = sentence.indexOf('6小时');
    const { text, span: moved } = excerptAround(sentence, span(start, start + 3));
    expect(text).toBe(`…${'乙'.repeat(20)}缩短6小时，${'丙'.repeat(20)}…`);
    expect(text.slice(moved.start, moved.end)).toBe('6小时');
  });

  it('cuts where there is no punctuation near', () => {
    const sentence = `${'甲'.repeat(90)}6小时${'丙'.repeat(90)}`;
    const { text, span: moved } = excerptAround(sentence, span(90, 93));
    expect(text.length).toBeLessThan(90);
    expect(text.slice(moved.start, moved.end)).toBe('6小时');
  });
});
