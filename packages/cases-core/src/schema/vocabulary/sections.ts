import type { Bilingual } from '../field.ts';

interface SectionKindEntry {
  kind: string;
  label: Bilingual;
  /** Headings seen in published batches, the most usual first. */
  headings: readonly string[];
  /** What an unlisted heading of this kind is made of; read only where the outline already expects a heading. */
  pattern: RegExp;
}

/** A list of words, written with spaces between them. */
function words(list: string): readonly string[] {
  return list.split(' ');
}

/** Kinds of sections, in the order a case has them. `other` is whatever no entry knows. */
export const SECTION_VOCABULARY = [
  {
    kind: 'background',
    label: { zh: '基本情况', en: 'Background' },
    headings: words(
      '基本情况 案例背景 改革背景 工作背景 背景情况 背景 政策背景 实施背景 创新背景 ' +
        '案例概述 案例概况 案例简介 基本概况 总体情况 概述 概况 主要背景 背景介绍 ' +
        '背景意义 工作概况',
    ),
    pattern: /背景|概况|概述|简介|基本情况|总体情况|缘起|起因|痛点|难点/u,
  },
  {
    kind: 'practices',
    label: { zh: '主要做法', en: 'Practices' },
    headings: words(
      '主要做法 主要举措 创新举措 具体做法 具体举措 主要措施 创新做法 改革举措 工作举措 ' +
        '做法 主要内容 改革内容 创新内容 创新点 主要创新点 主要做法及创新点 ' +
        '主要做法和创新点 主要做法与创新点 主要创新举措 改革创新举措 具体措施 工作做法 ' +
        '工作措施 创新实践 主要实践 改革做法 典型做法 经验做法 主要经验做法 举措',
    ),
    pattern: /做法|举措|措施|创新点|创新内容|改革内容|主要内容|实施内容|实施路径|创新实践/u,
  },
  {
    kind: 'outcomes',
    label: { zh: '实践效果', en: 'Outcomes' },
    headings: words(
      '实践效果 实践成效 取得成效 取得的成效 工作成效 改革成效 主要成效 实施效果 ' +
        '实施成效 创新成效 应用成效 应用效果 成效 效果 主要效果 取得效果 取得的效果 ' +
        '主要成果 实践成果 取得成果 取得的成果 改革效果 工作成果 初步成效 成效评估 ' +
        '实际效果 实际成效 改革成果 创新成果 案例成效 阶段性成效 取得的主要成效 取得实效 改革实效 实施实效 实践实效',
    ),
    pattern: /成效|效果|成果|效益|成绩|实效/u,
  },
  {
    kind: 'experience',
    label: { zh: '经验启示', en: 'Experience' },
    headings: words(
      '经验启示 经验与启示 启示 经验总结 主要经验 经验体会 推广价值 复制推广价值 ' +
        '推广意义 借鉴意义 案例启示 创新价值 可复制可推广经验 典型意义 示范意义 工作启示 ' +
        '推广应用价值',
    ),
    pattern: /经验|启示|体会|推广价值|推广情况|借鉴|意义|可复制|点评/u,
  },
  {
    kind: 'nextSteps',
    label: { zh: '下一步工作思路', en: 'Next steps' },
    headings: words(
      '下一步工作思路 下一步工作打算 下一步工作计划 下一步打算 下一步计划 下一步工作 ' +
        '下一步思路 下一步工作安排 下步工作思路 下步工作打算 下一步工作举措 下一步举措 ' +
        '下一步安排 工作打算 工作思路 未来展望 下一步 展望 下一步工作方向 下步打算 ' +
        '下步工作 未来计划 今后打算 下一步推广计划 推广计划 下一步改革思路 下阶段工作打算',
    ),
    pattern: /下一?步|下一?阶段|展望|打算|今后|未来/u,
  },
] as const satisfies readonly SectionKindEntry[];

/** One of {@link SECTION_KINDS}. */
export type SectionKind = (typeof SECTION_VOCABULARY)[number]['kind'] | 'other';

/** The kinds of sections, in the order a case has them; `other` is whatever no heading tells. */
export const SECTION_KINDS: readonly SectionKind[] = [...SECTION_VOCABULARY.map((entry) => entry.kind), 'other'];

const KIND_BY_HEADING: ReadonlyMap<string, SectionKind> = new Map(
  SECTION_VOCABULARY.flatMap((entry) => entry.headings.map((heading) => [heading, entry.kind] as const)),
);

/** The kind of a heading that the vocabulary lists word for word, without marker and punctuation. */
export function sectionKindOf(heading: string): SectionKind | undefined {
  return KIND_BY_HEADING.get(heading);
}

/** The kind an unlisted heading most likely has. 下一步工作举措 is a next step: later kinds are asked first. */
export function likelySectionKind(heading: string): SectionKind | undefined {
  return SECTION_VOCABULARY.findLast((entry) => entry.pattern.test(heading))?.kind;
}

/** The kind of a heading where the outline expects one and the vocabulary does not list it; `other` at worst. */
export function guessSectionKind(heading: string): SectionKind {
  return likelySectionKind(heading) ?? 'other';
}
