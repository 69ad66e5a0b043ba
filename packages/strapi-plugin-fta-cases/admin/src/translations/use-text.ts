import type { Bilingual } from '@fta/cases-core/schema';
import { useCallback, useMemo } from 'react';
import { type PrimitiveType, useIntl } from 'react-intl';
import { ageOf } from './age.ts';
import { inLanguage, languageOf } from './language.ts';
import { TEXTS, type TextKey, textId } from './texts.ts';

export interface Wording {
  /** A text of the screens, by its key. */
  readonly t: (key: TextKey, values?: Record<string, PrimitiveType>) => string;
  /** A text that the schema or the workflow brings in both languages. */
  readonly say: (text: Bilingual) => string;
  /** Date and time of an ISO timestamp, as the language writes it. */
  readonly time: (iso: string) => string;
  /** How long ago an ISO timestamp was, in the largest unit that it fills. */
  readonly ago: (iso: string) => string;
}

/** Words in the language of the person's admin panel. */
export function useText(): Wording {
  const { formatMessage, formatDate, formatRelativeTime, locale } = useIntl();
  const language = languageOf(locale);
  const t = useCallback<Wording['t']>(
    (key, values) => formatMessage({ id: textId(key), defaultMessage: TEXTS[key][language] }, values),
    [formatMessage, language],
  );
  return useMemo(
    () => ({
      t,
      say: (text) => inLanguage(text, locale),
      time: (iso) => formatDate(iso, { dateStyle: 'medium', timeStyle: 'short' }),
      ago: (iso) => {
        const { value, unit } = ageOf(iso, Date.now());
        return formatRelativeTime(-value, unit, { numeric: 'auto' });
      },
    }),
    [t, locale, formatDate, formatRelativeTime],
  );
}
