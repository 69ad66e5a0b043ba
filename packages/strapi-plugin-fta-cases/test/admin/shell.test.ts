import { describe, expect, it } from 'vitest';
import { yearOf } from '../../admin/src/fields/year.ts';
import { nameIn } from '../../admin/src/preview/file-name.ts';
import { beginInBrowserLanguage, localeFor } from '../../admin/src/shell/login-language.ts';

const LOCALES = ['en', 'zh-Hans'];

describe('the language that the login begins in', () => {
  it.each([
    [['zh-CN', 'en'], 'zh-Hans'],
    [['zh'], 'zh-Hans'],
    [['zh-TW'], 'zh-Hans'],
    [['en-GB', 'zh-CN'], 'en'],
    [['de', 'zh-Hans-SG'], 'zh-Hans'],
    [['de', 'x', ''], undefined],
  ])('%j is %s', (languages, locale) => expect(localeFor(languages, LOCALES)).toBe(locale));

  it('is the script of the browser where there are both', () => {
    expect(localeFor(['zh-HK'], [...LOCALES, 'zh-Hant'])).toBe('zh-Hant');
  });

  it('is the one that was chosen here, where one was', () => {
    const stored = new Map([['strapi-admin-language', 'en']]);
    const storage = {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => void stored.set(key, value),
    };
    const root = { lang: '' };
    beginInBrowserLanguage(LOCALES, { storage, languages: ['zh-CN'], root });
    expect([stored.get('strapi-admin-language'), root.lang]).toEqual(['en', 'en']);
    stored.clear();
    beginInBrowserLanguage(LOCALES, { storage, languages: ['zh-CN'], root });
    expect([stored.get('strapi-admin-language'), root.lang]).toEqual(['zh-Hans', 'zh-Hans']);
  });
});

describe('the name of a download', () => {
  it('is what the server says', () => {
    expect(nameIn("attachment; filename*=UTF-8''%E7%AC%AC%E4%B8%80%E6%89%B9%28x%29.md")).toBe('第一批(x).md');
    expect(nameIn('attachment; filename="x.md"')).toBe(null);
  });
});

describe('a year that is typed', () => {
  it.each([
    ['2024', 2024],
    ['２０２４', 2024],
    [' ', null],
    ['20x4', '20x4'],
  ])('%j is kept as %j', (text, year) => expect(yearOf(text)).toBe(year));
});
