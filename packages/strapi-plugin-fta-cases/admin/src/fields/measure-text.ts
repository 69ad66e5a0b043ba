import type { Measure } from '@fta/cases-core/query';
import { type Bilingual, type Figure, INDICATORS } from '@fta/cases-core/schema';
import type { Wording } from '../translations/use-text.ts';

/** As the text has it: 24小时 → 6小时. */
export function statementText({ from, figure }: Measure): string {
  return from === null ? figure.text : `${from.text} → ${figure.text}`;
}

/** As it was read: 24 → 6小时. */
export function amountText({ from, figure }: Measure): string {
  const after = `${valueText(figure)}${figure.unit}`;
  if (from === null) return after;
  const before = from.unit === figure.unit ? valueText(from) : `${valueText(from)}${from.unit}`;
  return `${before} → ${after}`;
}

/** The change in words, as it is stated, or as the two ends come to. */
export function changeText({ from, figure, stated, share }: Measure, { t }: Pick<Wording, 't'>): string {
  if (stated?.change) return `${t(`change.${stated.change}`)} ${stated.text}`;
  if (from !== null) return share === null ? '' : percentText(share);
  return figure.change === null ? '' : t(`change.${figure.change}`);
}

/** What an indicator is called. */
export function indicatorLabel(indicator: Figure['indicator']): Bilingual | undefined {
  return INDICATORS.find(({ key }) => key === indicator)?.label;
}

function valueText({ value, min, max }: Figure): string {
  if (value !== null) return String(value);
  return min === null && max === null ? '' : `${min ?? ''}–${max ?? ''}`;
}

function percentText(share: number): string {
  return `${share < 0 ? '−' : '+'}${Math.round(Math.abs(share) * 1000) / 10}%`;
}
