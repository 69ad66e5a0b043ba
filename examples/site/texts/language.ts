/** The languages the site speaks; the texts of the cases stay as they are. */
export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Of the `lang` attribute. */
export const LANGUAGE_TAGS: Readonly<Record<Language, string>> = { zh: 'zh-Hans', en: 'en' };

/** A path in a language: Chinese is at the root, English below `/en`. */
export function pathIn(language: Language, path: string): string {
  return language === 'zh' ? path : `/en${path}`;
}
