import type { Bilingual, Language } from '@fta/cases-core/schema';

/** Every kind of Chinese reads the Chinese texts, everybody else the English ones. */
export function languageOf(locale: string): Language {
  return locale.startsWith('zh') ? 'zh' : 'en';
}

export function inLanguage(text: Bilingual, locale: string): string {
  return text[languageOf(locale)];
}

/** For what is said outside of the panel's own components: in the language that its document says it is in. */
export function inPanelLanguage(text: Bilingual): string {
  return inLanguage(text, globalThis.document?.documentElement.lang ?? '');
}
