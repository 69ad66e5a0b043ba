/** Where Strapi keeps the language that was chosen last in this browser, and looks before anybody is logged in. */
const CHOSEN = 'strapi-admin-language';

interface Surroundings {
  readonly storage: Pick<Storage, 'getItem' | 'setItem'>;
  /** What the browser asks for, the best first. */
  readonly languages: readonly string[];
  /** The element that says which language the page is in, which Strapi does only where it is changed. */
  readonly root: { lang: string };
}

/**
 * Has the panel begin in the language of the browser, so that the login is in it. Who has chosen a language here, or in
 * their profile, has that one.
 */
export function beginInBrowserLanguage(locales: readonly string[], { storage, languages, root }: Surroundings): void {
  const chosen = storage.getItem(CHOSEN);
  const locale = chosen ?? localeFor(languages, locales);
  if (locale === undefined) return;
  if (chosen === null) storage.setItem(CHOSEN, locale);
  root.lang = locale;
}

/** The first of the languages that there is a locale for: by language and script, then by language alone. */
export function localeFor(languages: readonly string[], locales: readonly string[]): string | undefined {
  for (const asked of languages) {
    const wanted = written(asked);
    const found =
      locales.find((locale) => isSame(written(locale), wanted)) ??
      locales.find((locale) => written(locale)?.language === wanted?.language);
    if (found) return found;
  }
  return undefined;
}

/** Language and script of a tag: `zh-CN` is written in `Hans`. `undefined` for what is no tag. */
function written(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag).maximize();
  } catch (fault) {
    if (fault instanceof RangeError) return undefined;
    throw fault;
  }
}

function isSame(a: Intl.Locale | undefined, b: Intl.Locale | undefined): boolean {
  return a !== undefined && a.language === b?.language && a.script === b.script;
}
