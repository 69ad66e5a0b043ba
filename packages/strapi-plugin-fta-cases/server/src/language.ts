import type { Language } from '@fta/cases-core';

/** The account of a request, as far as its language goes. */
interface Reader {
  readonly user?: { readonly preferedLanguage?: string | null };
}

/** The language of a request's answers: the one the account has chosen, Chinese unless told otherwise. */
export function languageOf(request: Reader | undefined): Language {
  return request?.user?.preferedLanguage?.startsWith('en') ? 'en' : 'zh';
}
