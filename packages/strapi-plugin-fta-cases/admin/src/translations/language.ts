import type { Bilingual, Language } from '@fta/cases-core/schema';

/** Every kind of Chinese reads the Chinese texts, everybody else the English ones. */
export function languageOf(locale: string): Language {
  return locale.startsWith('zh') ? 'zh' : 'en';
}

export function inLanguage(text: Bilingual, locale: string): string {
  return text[languageOf(locale)];
}
