import type { Bilingual } from '../field.ts';
import { SECTION_LABELS, type SectionKind } from './section-kinds.ts';

export { SECTION_KINDS, type SectionKind } from './section-kinds.ts';

interface SectionKindEntry {
  kind: string;
  label: Bilingual;
  /** Headings seen in published batches, the most usual first. */
  headings: readonly string[];
  /** The words that headings of this kind are put together from: 面临 + 问题, 后续 + 工作 + 安排. */
  forms: RegExp;
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
    label: SECTION_LABELS.background,
    headings: words(
      '基本情况 案例背景 改革背景 工作背景 背景情况 背景 政策背景 实施背景 创新背景 ' +
        '案例概述 案例概况 案例简介 基本概况 总体情况 概述 概况 主要背景 背景介绍 ' +
        '背景意义 工作概况',
    ),
    forms:
      /^(?:(?:改革|工作|创新|案例|实施|政策|项目|主要|出台|提出|试点|推进)?(?:背景|缘由|动因|缘起|起因|由来)|(?:面临|存在|主要|突出|解决)的?(?:主要|突出|现实)?(?:问题|困难|挑战|瓶颈|痛点|难点|短板)(?:[和与及](?:问题|困难|挑战|瓶颈|痛点|难点|短板))?|(?:痛点|难点|堵点)(?:问题|分析)?)$/u,
    pattern: /背景|概况|概述|简介|基本情况|总体情况|缘起|起因|痛点|难点/u,
  },
  {
    kind: 'practices',
    label: SECTION_LABELS.practices,
    headings: words(
      '主要做法 主要举措 创新举措 具体做法 具体举措 主要措施 创新做法 改革举措 工作举措 ' +
        '做法 主要内容 改革内容 创新内容 创新点 主要创新点 主要做法及创新点 ' +
        '主要做法和创新点 主要做法与创新点 主要创新举措 改革创新举措 具体措施 工作做法 ' +
        '工作措施 创新实践 主要实践 改革做法 典型做法 经验做法 主要经验做法 举措',
    ),
    forms:
      /^(?:主要|具体|创新|改革|工作|典型|经验|特色|实践|核心|重点|亮点)(?:经验|改革|创新|工作)?(?:做法|举措|措施|探索)(?:[和与及](?:亮点|创新点|特色|举措|成果))?$/u,
    pattern: /做法|举措|措施|创新点|创新内容|改革内容|主要内容|实施内容|实施路径|创新实践/u,
  },
  {
    kind: 'outcomes',
    label: SECTION_LABELS.outcomes,
    headings: words(
      '实践效果 实践成效 取得成效 取得的成效 工作成效 改革成效 主要成效 实施效果 ' +
        '实施成效 创新成效 应用成效 应用效果 成效 效果 主要效果 取得效果 取得的效果 ' +
        '主要成果 实践成果 取得成果 取得的成果 改革效果 工作成果 初步成效 成效评估 ' +
        '实际效果 实际成效 改革成果 创新成果 案例成效 阶段性成效 取得的主要成效 取得实效 改革实效 实施实效 实践实效',
    ),
    forms:
      /^(?:(?:主要|工作|改革|实践|实施|应用|创新|推广|试点|初步|阶段性|实际|运行|建设|总体|取得|取得的|取得的主要|项目|经济|社会)(?:应用|工作)?(?:成效|效果|成果|效益|实效|成绩|业绩)|(?:推广应用|应用推广|落地应用|实际应用|应用|运行|落地|实施|推进|试点)情况|经济(?:效益)?[和与及]?社会效益)$/u,
    pattern: /成效|效果|成果|效益|成绩|实效/u,
  },
  {
    kind: 'experience',
    label: SECTION_LABELS.experience,
    headings: words(
      '经验启示 经验与启示 启示 经验总结 主要经验 经验体会 推广价值 复制推广价值 ' +
        '推广意义 借鉴意义 案例启示 创新价值 可复制可推广经验 典型意义 示范意义 工作启示 ' +
        '推广应用价值',
    ),
    forms:
      /^(?:(?:主要|基本|工作|案例|改革|创新|实践|成功)?(?:经验|启示|体会)(?:[和与及](?:启示|体会|借鉴|建议))?|(?:经验)?(?:可?复制)?(?:可?推广|借鉴|示范|创新)(?:应用)?(?:的)?(?:价值|意义|建议|前景|经验)|(?:可)?复制(?:可)?推广(?:性|情况|价值|建议|经验)?)$/u,
    pattern: /经验|启示|体会|推广价值|推广情况|推广建议|借鉴|意义|可复制|点评/u,
  },
  {
    kind: 'nextSteps',
    label: SECTION_LABELS.nextSteps,
    headings: words(
      '下一步工作思路 下一步工作打算 下一步工作计划 下一步打算 下一步计划 下一步工作 ' +
        '下一步思路 下一步工作安排 下步工作思路 下步工作打算 下一步工作举措 下一步举措 ' +
        '下一步安排 工作打算 工作思路 未来展望 下一步 展望 下一步工作方向 下步打算 ' +
        '下步工作 未来计划 今后打算 下一步推广计划 推广计划 下一步改革思路 下阶段工作打算',
    ),
    forms:
      /^(?:下一?步|下一?阶段|今后|未来|后续)的?(?:主要|重点)?(?:工作|改革|推广|发展)?的?(?:思路|打算|计划|安排|举措|考虑|展望|方向|重点|任务|建议|部署|规划|推进|深化)?$/u,
    pattern: /下一?步|下一?阶段|展望|打算|今后|未来/u,
  },
] as const satisfies readonly SectionKindEntry[];

const KIND_BY_HEADING: ReadonlyMap<string, SectionKind> = new Map(
  SECTION_VOCABULARY.flatMap((entry) => entry.headings.map((heading) => [heading, entry.kind] as const)),
);

/** The kind of a heading that the vocabulary lists word for word or in parts, without marker and punctuation. */
export function sectionKindOf(heading: string): SectionKind | undefined {
  return KIND_BY_HEADING.get(heading) ?? SECTION_VOCABULARY.find(({ forms }) => forms.test(heading))?.kind;
}

/** The kind an unlisted heading most likely has. 下一步工作举措 is a next step: later kinds are asked first. */
export function likelySectionKind(heading: string): SectionKind | undefined {
  return SECTION_VOCABULARY.findLast((entry) => entry.pattern.test(heading))?.kind;
}

/** The kind of a heading where the outline expects one and the vocabulary does not list it; `other` at worst. */
export function guessSectionKind(heading: string): SectionKind {
  return likelySectionKind(heading) ?? 'other';
}

/** The kind that a heading tells by itself, listed or not: a section of this kind need not say it. */
export function headingKind(heading: string): SectionKind {
  return sectionKindOf(heading) ?? guessSectionKind(heading);
}
