import type { CaseField } from '../field.ts';
import { CASE_KINDS } from './case-kinds.ts';

/**
 * The fields of a case, in the order of its JSON, with all that is known of them. Schema, Markdown, search, content
 * types, forms, diff and API are derived from it.
 */
export const CASE_FIELDS = {
  id: {
    kind: CASE_KINDS.id,
    label: { zh: '编号', en: 'Id' },
    help: { zh: '发布后不再变更', en: 'Never changes once published' },
    fixed: true,
    summary: true,
  },
  number: { kind: CASE_KINDS.number, label: { zh: '序号', en: 'Number' }, summary: true },
  title: {
    kind: CASE_KINDS.title,
    label: { zh: '标题', en: 'Title' },
    help: { zh: '不带序号，句末不加句号', en: 'Without the list marker and without a closing full stop' },
    print: { min: 4, max: 60 },
    summary: true,
  },
  provider: { kind: CASE_KINDS.provider, label: { zh: '提供单位', en: 'Provider' }, summary: true },
  lead: {
    kind: CASE_KINDS.lead,
    label: { zh: '导语', en: 'Lead' },
    help: { zh: '第一个部分之前的文字：背景和总体成效', en: 'Text before the first section' },
    print: { max: 5_000 },
  },
  sections: { kind: CASE_KINDS.sections, label: { zh: '部分', en: 'Sections' } },
  figures: { kind: CASE_KINDS.figures, label: { zh: '量化指标', en: 'Figures' }, fixed: true },
  citations: { kind: CASE_KINDS.citations, label: { zh: '引用文件', en: 'Citations' }, fixed: true },
  topics: { kind: CASE_KINDS.topics, label: { zh: '主题', en: 'Topics' }, summary: true },
  regions: { kind: CASE_KINDS.regions, label: { zh: '地区', en: 'Regions' }, summary: true },
  summary: { kind: CASE_KINDS.summary, label: { zh: '摘要', en: 'Summary' }, print: { max: 500 }, summary: true },
} as const satisfies Record<keyof typeof CASE_KINDS, CaseField>;
