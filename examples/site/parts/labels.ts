import {
  REGIONS,
  type RegionCode,
  SECTION_VOCABULARY,
  type SectionKind,
  TOPICS,
  type TopicKey,
} from '@fta/cases-core/schema';
import type { Language } from '../texts/language.ts';

export function topicLabel(key: TopicKey, language: Language): string {
  return TOPICS.find((topic) => topic.key === key)?.label[language] ?? key;
}

export function regionLabel(code: RegionCode, language: Language): string {
  return REGIONS.find((region) => region.code === code)?.label[language] ?? code;
}

/** The short name of a region in Chinese, its whole name in English. */
export function shortRegionLabel(code: RegionCode, language: Language): string {
  const region = REGIONS.find((each) => each.code === code);
  return (language === 'zh' ? region?.short : region?.label.en) ?? code;
}

export function sectionLabel(kind: SectionKind, language: Language): string {
  const other = { zh: '其他', en: 'Other' };
  return (SECTION_VOCABULARY.find((entry) => entry.kind === kind)?.label ?? other)[language];
}
