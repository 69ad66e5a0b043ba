import { batchSchema } from '@fta/cases-core/schema';
import { describe, expect, it } from 'vitest';
import { placeText } from '../../admin/src/diff/place.ts';
import { readable } from '../../admin/src/diff/readable.ts';
import { folded, type TextPart, textDiff } from '../../admin/src/diff/text-diff.ts';
import { TEXTS } from '../../admin/src/translations/texts.ts';

const words = {
  t: (key: keyof typeof TEXTS, values: Record<string, unknown> = {}) =>
    TEXTS[key].zh.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name])),
  say: (text: { zh: string }) => text.zh,
};

const before = (parts: readonly TextPart[]) => parts.map(({ kind, text }) => (kind === 'added' ? '' : text)).join('');
const after = (parts: readonly TextPart[]) => parts.map(({ kind, text }) => (kind === 'removed' ? '' : text)).join('');

describe('differences within a text', () => {
  it('mark what went and what came', () => {
    expect(textDiff('办理时间由3天缩短至1天', '办理时间由5天缩短至1天')).toEqual([
      { kind: 'same', text: '办理时间由' },
      { kind: 'removed', text: '3' },
      { kind: 'added', text: '5' },
      { kind: 'same', text: '天缩短至1天' },
    ]);
  });

  it('hold both texts whole', () => {
    const texts = ['推动区域协同发展', '推进区域一体协同的发展', '', '另一句话', '推'];
    for (const one of texts) {
      for (const other of texts) {
        const parts = textDiff(one, other);
        expect([before(parts), after(parts)]).toEqual([one, other]);
      }
    }
  });

  it('of texts with little in common show one after the other', () => {
    expect(textDiff('一句旧话。', '全部重新写过。')).toEqual([
      { kind: 'removed', text: '一句旧话。' },
      { kind: 'added', text: '全部重新写过。' },
    ]);
  });

  it('are folded where long stretches stayed', () => {
    const long = '同'.repeat(200);
    const [head, , , tail] = folded(textDiff(`${long}旧${long}`, `${long}新${long}`));
    expect(head?.text).toBe(`…${'同'.repeat(30)}`);
    expect(tail?.text).toBe(`${'同'.repeat(30)}…`);
  });
});

describe('places in words', () => {
  const content = { sections: [{ heading: '主要做法', points: [{}] }] };

  it('name section, point and paragraph', () => {
    expect(placeText('/sections/0/points/0/paragraphs/2', content, words)).toBe('第1部分“主要做法” › 要点1 › 第3段');
    expect(placeText('/sections/4', content, words)).toBe('第5部分');
  });

  it('name fields by their labels', () => {
    expect(placeText('/title', content, words)).toBe('标题');
    expect(placeText('/lead/1', content, words)).toBe('导语 › 第2段');
    expect(placeText('/provider/name', content, words)).toBe('提供单位 › 名称');
    expect(placeText('/providerName', content, words)).toBe('提供单位');
    expect(placeText('/figures/3', content, words)).toBe('量化指标 4');
    expect(placeText('/sections/0/points/0/title', content, words)).toBe('第1部分“主要做法” › 要点1 › 要点标题');
  });

  it('name the whole, and fields of a batch', () => {
    expect(placeText('', content, words)).toBe('整个案例');
    expect(placeText('/year', undefined, words, batchSchema)).toBe('年份');
  });
});

describe('values as text', () => {
  const say = (text: { zh: string }) => text.zh;

  it('are the words of a section, one line each', () => {
    const section = {
      kind: 'practices',
      heading: '主要做法',
      lead: ['前言'],
      points: [{ number: 1, title: '统一', paragraphs: ['甲', '乙'] }],
    };
    expect(readable(section, say)).toBe('主要做法\n前言\n统一\n甲\n乙');
  });

  it('are words for codes, and nothing for what is blank', () => {
    expect(readable(['370000', 'logistics'], say)).toBe('山东省\n物流与多式联运');
    expect(readable(null, say)).toBe('');
    expect(readable(2023, say)).toBe('2023');
  });

  it('of a figure are its text', () => {
    expect(readable({ text: '300万标箱', value: 3_000_000, unit: '标箱' }, say)).toBe('300万标箱');
  });
});
