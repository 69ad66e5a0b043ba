const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Chinese where the environment says so, English everywhere else. */
export function languageOf(environment: NodeJS.ProcessEnv): Language {
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  const locale = LC_ALL || LC_MESSAGES || LANG || Intl.DateTimeFormat().resolvedOptions().locale;
  return locale.startsWith('zh') ? 'zh' : 'en';
}

export function isLanguage(value: string): value is Language {
  return LANGUAGES.some((language) => language === value);
}
