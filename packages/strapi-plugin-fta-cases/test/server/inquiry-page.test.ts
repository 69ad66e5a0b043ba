import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readForm } from '../../server/src/inquiry-page/form.ts';
import { html } from '../../server/src/inquiry-page/html.ts';
import { formPage, nowherePage, thanksPage } from '../../server/src/inquiry-page/page.ts';
import { INQUIRY_BOUNDS } from '../../shared/inquiries.ts';

const PASSAGE = { before: '时间由24小时缩短至', quote: '6小时', after: '。', isChanged: false, isAnswered: false };
const INQUIRY = { title: '单证互认', by: '李编辑', expiresAt: new Date('2026-12-01T08:00:00Z'), passages: [PASSAGE] };

describe('the page of an inquiry', () => {
  it.each(['zh', 'en'] as const)('asks in the language %s, with the words marked in their sentence', (language) => {
    const page = formPage(INQUIRY, language);
    expect(page).toContain('<blockquote lang="zh-CN">时间由24小时缩短至<mark>6小时</mark>。</blockquote>');
    expect(page).toContain(`<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">`);
    expect(page).toContain('单证互认');
    expect(page).not.toMatch(/\{\w+\}|undefined|\[object/);
    if (language === 'en')
      expect(page.replace(/<(blockquote|p|title)[\s\S]*?<\/\1>/g, '')).not.toMatch(/\p{Script=Han}/u);
  });

  it('says of each passage whether it was changed or answered', () => {
    const passages = [PASSAGE, { ...PASSAGE, isChanged: true }, { ...PASSAGE, isAnswered: true }];
    const page = formPage({ ...INQUIRY, passages }, 'en');
    expect(page.match(/<p class="note">/g)).toHaveLength(2);
    expect(page).toContain('These are the words as they were then');
  });

  it('lets no text become markup, wherever it stands', () => {
    const hostile = `"'><script>alert(1)</script></textarea><b>&`;
    fc.assert(
      fc.property(fc.oneof(fc.constant(hostile), fc.string({ unit: 'binary' })), (text) => {
        const passages = [{ ...PASSAGE, before: text, quote: text, after: text }];
        const values = { name: text, passages: [{ verdict: 'corrected' as const, correction: text }] };
        const shape = (page: string) => page.match(/<\/?[a-z!][^\s>]*/g);
        const plain = { name: 'x', passages: [{ verdict: 'corrected' as const, correction: 'x' }] };
        const faults = [{ key: 'no-correction' as const, passage: 0 }];
        const page = formPage({ ...INQUIRY, title: text, by: text, passages }, 'zh', { values, faults });
        expect(shape(page)).toEqual(shape(formPage(INQUIRY, 'zh', { values: plain, faults })));
        expect(shape(thanksPage({ by: text, left: 0 }, 'zh'))).toEqual(shape(thanksPage({ by: 'x', left: 0 }, 'zh')));
      }),
    );
  });

  it('has no address, no script and nothing of another place in it', () => {
    for (const page of [formPage(INQUIRY, 'zh'), nowherePage('en'), thanksPage({ by: 'x', left: 1 }, 'en')]) {
      expect(page).not.toMatch(/<script|https?:|src=|url\(|<link|\son\w+=/);
    }
  });
});

describe('the form', () => {
  it('gives back the answers to the passages that have one', () => {
    const body = {
      'verdict-0': 'confirmed',
      'verdict-2': 'corrected',
      'correction-2': ' 8小时\r\n左右 ',
      name: '王经理',
    };
    expect(readForm(body, 3)).toMatchObject({
      faults: [],
      sent: {
        name: '王经理',
        answers: [
          { passage: 0, verdict: 'confirmed', correction: null },
          { passage: 2, verdict: 'corrected', correction: '8小时\n左右' },
        ],
      },
    });
  });

  it.each([
    [{}, { key: 'nothing' }],
    [{ name: '王' }, { key: 'nothing' }],
    [{ 'verdict-0': 'corrected' }, { key: 'no-correction', passage: 0 }],
    [
      { 'verdict-0': 'confirmed', 'correction-0': '8小时' },
      { key: 'both', passage: 0 },
    ],
    [{ 'correction-0': '8小时' }, { key: 'both', passage: 0 }],
    [
      { 'verdict-0': 'corrected', 'correction-0': 'x'.repeat(2_001) },
      { key: 'long-correction', passage: 0 },
    ],
    [
      { 'verdict-0': 'corrected', 'correction-0': 'a\u0000b' },
      { key: 'long-correction', passage: 0 },
    ],
    [{ 'verdict-0': 'confirmed', name: 'x'.repeat(81) }, { key: 'long-name' }],
    [{ 'verdict-1': 'confirmed' }, { key: 'nothing' }],
    [{ 'verdict-0': ['confirmed'], 'correction-0': { x: 1 } }, { key: 'nothing' }],
  ])('%j is not taken, and says why', (body, fault) => {
    expect(readForm(body, 1).faults).toContainEqual(fault);
  });

  it('keeps whatever was written, and never fails', () => {
    const field = fc.constantFrom('verdict-0', 'verdict-1', 'correction-0', 'correction-1', 'name', '__proto__');
    const value = fc.oneof(fc.constantFrom('confirmed', 'corrected'), fc.string({ unit: 'binary' }), fc.anything());
    fc.assert(
      fc.property(fc.dictionary(field, value), (body) => {
        const { values, faults, sent } = readForm(body, 2);
        for (const { correction } of sent.answers)
          if (faults.length === 0 && correction !== null)
            expect(correction.length).toBeLessThanOrEqual(INQUIRY_BOUNDS.correction);
        values.passages.forEach(({ correction }, at) => {
          if (correction === '' || faults.length > 0) return;
          expect(sent.answers.find(({ passage }) => passage === at)?.correction).toBe(correction);
        });
      }),
    );
    for (const body of [null, undefined, 'x', 1, []]) expect(readForm(body, 1).faults).toEqual([{ key: 'nothing' }]);
  });
});

describe('html', () => {
  it('escapes texts, keeps markup and leaves out what is not there', () => {
    expect(html`<p title="${'"<&>\''}">${false}${3}${[html`<b>${'<'}</b>`, html`<i></i>`]}</p>`.markup).toBe(
      '<p title="&quot;&lt;&amp;&gt;&#39;">3<b>&lt;</b><i></i></p>',
    );
  });
});
