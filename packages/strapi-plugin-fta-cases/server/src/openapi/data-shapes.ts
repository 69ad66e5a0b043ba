import * as rest from '@fta/cases-core/rest';
import { REGIONS, SECTION_VOCABULARY, TOPICS } from '@fta/cases-core/schema';
import type { Shape } from './derive.ts';

/*
 * The shapes are taken out of the answers they stand in: a component is known by its instance, and the entries of core
 * have, as CommonJS, one each.
 */
const batch = rest.batchAnswer.shape.data;
const single = rest.caseAnswer.shape.data;
const section = single.shape.sections.element;
/** What a batch is made of. */
export const DATA_SHAPES = {
  Batch: { schema: batch, about: { zh: '一个批次及其案例', en: 'A batch with its cases' } },
  Case: { schema: single, about: { zh: '一个案例', en: 'A case' } },
  Provider: {
    schema: rest.figureHitSchema.shape.case.shape.provider,
    about: { zh: '案例的提供单位', en: 'Who provides a case' },
  },
  Section: { schema: section, about: { zh: '案例的一个部分', en: 'A section of a case' } },
  Point: { schema: section.shape.points.element, about: { zh: '部分中的一个要点', en: 'A point of a section' } },
  Figure: {
    schema: single.shape.figures.element,
    about: {
      zh: '案例文字中的一个量化指标。path 是案例内的 JSON Pointer，start、end 是该字符串中的 UTF-16 偏移量',
      en: 'A figure in the text of a case. path is a JSON Pointer in the case, start and end are UTF-16 offsets in that string',
    },
  },
  Citation: {
    schema: single.shape.citations.element,
    about: { zh: '案例文字中引用的文件', en: 'A document that the text cites' },
  },
  TopicKey: {
    schema: single.shape.topics.element,
    about: { zh: '主题', en: 'Topic' },
    values: Object.fromEntries(TOPICS.map(({ key, label }) => [key, label])),
  },
  RegionCode: {
    schema: single.shape.regions.element,
    about: { zh: 'GB/T 2260 省级代码', en: 'A province-level code of GB/T 2260' },
    values: Object.fromEntries(REGIONS.map(({ code, label }) => [code, label])),
  },
  SectionKind: {
    schema: section.shape.kind,
    about: { zh: '部分的类别', en: 'Kind of a section' },
    values: {
      ...Object.fromEntries(SECTION_VOCABULARY.map(({ kind, label }) => [kind, label])),
      other: { zh: '其他', en: 'Other' },
    },
  },
} as const satisfies Record<string, Shape>;
