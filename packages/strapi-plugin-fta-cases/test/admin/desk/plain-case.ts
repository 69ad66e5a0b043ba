import type { Case } from '@fta/cases-core';

const HAN = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三', '十四', '十五'];

/** A line of a case as it stands on paper. */
export interface PaperLine {
  readonly level: 'title' | 'provider' | 'section' | 'point' | 'paragraph';
  /** The number before the text, as an office program draws it. */
  readonly marker: string;
  readonly text: string;
}

/** A case as it stands on paper. */
export function paperLinesOf({
  title,
  provider,
  lead,
  sections,
}: Pick<Case, 'title' | 'provider' | 'lead' | 'sections'>): PaperLine[] {
  const line = (level: PaperLine['level'], text: string, marker = ''): PaperLine => ({ level, marker, text });
  return [
    line('title', title),
    line('provider', `（${provider.name}提供）`),
    ...lead.map((text) => line('paragraph', text)),
    ...sections.flatMap((section, i) => [
      line('section', section.heading, `${HAN[i + 1]}、`),
      ...section.lead.map((text) => line('paragraph', text)),
      ...section.points.flatMap((point, j) => [
        line('point', point.title, `（${HAN[j + 1]}）`),
        ...point.paragraphs.map((text) => line('paragraph', text)),
      ]),
    ]),
  ];
}

/** A case as plain text. */
export function plainTextOf(single: Parameters<typeof paperLinesOf>[0]): string {
  return paperLinesOf(single)
    .map(({ marker, text }) => marker + text)
    .join('\n');
}
