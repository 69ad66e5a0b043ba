import type { Bilingual } from '@fta/cases-core/schema';
import type { Office } from '../../../shared/contracts.ts';
import { SESSION_TEXTS } from './draft-texts.ts';
import { FIELD_LABELS, TYPE_NAMES, VALUE_NAMES } from './field-labels.ts';
import { inLanguage } from './language.ts';
import { loginTexts } from './login-texts.ts';
import { SHELL_TEXTS } from './shell-texts.ts';
import { STOCK_CHINESE } from './stock-texts.ts';
import { TEXTS, type TextKey, textId } from './texts.ts';

const SIMPLIFIED = 'zh-Hans';

/** All texts of the plugin for one locale of the admin panel, by the ids that Strapi looks them up under. */
export function tradsOf(locale: string, office: Office | null = null): Record<string, string> {
  const own = Object.fromEntries(bilingual(office).map(([id, text]) => [id, inLanguage(text, locale)]));
  return locale === SIMPLIFIED ? { ...STOCK_CHINESE, ...own } : own;
}

function bilingual(office: Office | null): [id: string, text: Bilingual][] {
  const own = Object.entries(TEXTS).map(([key, text]): [string, Bilingual] => [textId(key as TextKey), text]);
  const labels = Object.entries(FIELD_LABELS).flatMap(([uid, fields]) =>
    Object.entries(fields).map(([name, text]): [string, Bilingual] => [
      `content-manager.content-types.${uid}.${name}`,
      text,
    ]),
  );
  return [
    ...own,
    ...labels,
    ...Object.entries(TYPE_NAMES),
    ...Object.entries(VALUE_NAMES),
    ...Object.entries({ ...SESSION_TEXTS, ...SHELL_TEXTS, ...loginTexts(office) }),
  ];
}
