import { describe, expect, it } from 'vitest';
import { STOCK_CHINESE } from '../../admin/src/translations/stock-texts.ts';
import { TEXTS } from '../../admin/src/translations/texts.ts';
import { tradsOf } from '../../admin/src/translations/trads.ts';

const HAN = /\p{Script=Han}/u;
const placeholders = (text: string) => [...new Set(text.match(/\{\w+(?=[,}])/g) ?? [])].sort();

describe('texts', () => {
  it('are there in both languages', () => {
    for (const [key, { zh, en }] of Object.entries(TEXTS)) {
      expect(zh, key).not.toBe('');
      expect(en, key).not.toMatch(HAN);
    }
  });

  it('take the same values in both languages', () => {
    for (const [key, { zh, en }] of Object.entries(TEXTS)) expect(placeholders(en), key).toEqual(placeholders(zh));
  });
});

describe('translations for Strapi', () => {
  it('label the fields of a case by the words of the schema', () => {
    const id = 'content-manager.content-types.plugin::fta-cases.case.lead';
    expect(tradsOf('zh-Hans')[id]).toBe('导语');
    expect(tradsOf('en')[id]).toBe('Lead');
    expect(tradsOf('fr')[id]).toBe('Lead');
  });

  it('fill gaps of Strapi for simplified Chinese alone', () => {
    const id = 'content-manager.containers.edit.tabs.draft';
    expect(tradsOf('zh-Hans')[id]).toBe(STOCK_CHINESE[id]);
    expect(tradsOf('en')[id]).toBeUndefined();
  });
});
