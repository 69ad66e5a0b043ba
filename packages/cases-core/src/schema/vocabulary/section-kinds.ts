import type { Bilingual } from '../field.ts';

/** The kinds of sections with their labels, in the order a case has them: apart from their headings, for queries to load. */
export const SECTION_LABELS = {
  background: { zh: '基本情况', en: 'Background' },
  practices: { zh: '主要做法', en: 'Practices' },
  outcomes: { zh: '实践效果', en: 'Outcomes' },
  experience: { zh: '经验启示', en: 'Experience' },
  nextSteps: { zh: '下一步工作思路', en: 'Next steps' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Record<string, Bilingual>;

/** One of {@link SECTION_KINDS}. */
export type SectionKind = keyof typeof SECTION_LABELS;

/** The kinds of sections, in the order a case has them; `other` is whatever no heading tells. */
export const SECTION_KINDS = Object.keys(SECTION_LABELS) as readonly SectionKind[];
