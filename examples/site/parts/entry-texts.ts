import { TOPICS } from '@fta/cases-core/schema';
import type { Language } from '../texts/language.ts';
import { TEXTS } from '../texts/texts.ts';
import type { EntryTexts } from './case-entry.tsx';

export function entryTexts(language: Language): EntryTexts {
  const { list, compare } = TEXTS[language];
  return {
    figures: list.figures,
    toggle: compare.toggle,
    toggleLabel: compare.toggleLabel,
    topics: Object.fromEntries(TOPICS.map(({ key, label }) => [key, label[language]])) as EntryTexts['topics'],
  };
}
