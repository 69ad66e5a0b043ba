import type { Figure } from '@fta/cases-core/schema';
import type { Language } from '../texts/language.ts';
import { TEXTS } from '../texts/texts.ts';

const LOCALES: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };

const NUMBERS = { zh: numbersIn('zh'), en: numbersIn('en') };

function numbersIn(language: Language): Intl.NumberFormat {
  return new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 2 });
}

export function formatNumber(value: number, language: Language): string {
  return NUMBERS[language].format(value);
}

/** 60000000 as 6000万, or as 60M. */
export function formatCompact(value: number, language: Language): string {
  const format = new Intl.NumberFormat(LOCALES[language], { notation: 'compact', maximumFractionDigits: 1 });
  return format.format(value);
}

/** A change by a share of what was before, with its sign. */
export function formatChange(share: number, language: Language): string {
  const options = { style: 'percent', maximumFractionDigits: 1, signDisplay: 'exceptZero' } as const;
  return new Intl.NumberFormat(LOCALES[language], options).format(share).replace('-', '−');
}

/** A change as the text has it, its direction by a sign: −75%. */
export function statedChange({ change, text }: Pick<Figure, 'change' | 'text'>): string {
  return `${change === 'decrease' ? '−' : '+'}${text.replace(/^[-−+]/u, '')}`;
}

/** An instant as a date in China. */
export function formatDate(instant: string, language: Language): string {
  const options = { dateStyle: 'long', timeZone: 'Asia/Shanghai' } as const;
  return new Intl.DateTimeFormat(LOCALES[language], options).format(new Date(instant));
}

type Quantity = Pick<Figure, 'value' | 'min' | 'max' | 'qualifier'>;

/** The value of a figure with how exact it is, without the unit: 约6,000, 8–9. */
export function formatQuantity({ value, min, max, qualifier }: Quantity, language: Language): string {
  const number = (it: number) => formatNumber(it, language);
  const prefix = TEXTS[language].figure.qualifier[qualifier];
  if (value !== null) return `${prefix}${number(value)}`;
  if (min !== null && max !== null) return `${prefix}${number(min)}–${number(max)}`;
  if (min !== null) return `≥ ${number(min)}`;
  return max === null ? '' : `≤ ${number(max)}`;
}
