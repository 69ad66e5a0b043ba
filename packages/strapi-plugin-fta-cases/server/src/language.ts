import type { Language } from '@fta/cases-core';

/** Who asks, as far as the language goes. */
interface Reader {
  readonly user?: { readonly preferedLanguage?: string | null };
  /** What the request itself asks for, where it is one to the REST API. */
  readonly language?: Language;
}

/** The language of a request's answers: the one the account has chosen or the request asks for, Chinese unless told otherwise. */
export function languageOf(request: Reader | undefined): Language {
  const chosen = request?.user?.preferedLanguage ?? request?.language;
  return chosen?.startsWith('en') ? 'en' : 'zh';
}
