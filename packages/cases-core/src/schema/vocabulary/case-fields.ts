import type { CaseField } from '../field.ts';

/**
 * The fields of a case, in the order of its JSON: the one place where they are named. Schema, Markdown, search, content
 * types, forms, diff and API are derived from it.
 */
export const CASE_FIELDS = {
  id: {
    kind: 'id',
    label: { zh: '编号', en: 'Id' },
    help: { zh: '发布后不再变更', en: 'Never changes once published' },
    fixed: true,
    summary: true,
  },
  number: { kind: 'number', label: { zh: '序号', en: 'Number' }, summary: true },
  title: {
    kind: 'title',
    label: { zh: '标题', en: 'Title' },
    help: { zh: '不带序号，句末不加句号', en: 'Without the list marker and without a closing full stop' },
    print: { min: 4, max: 60 },
    summary: true,
  },
  provider: { kind: 'provider', label: { zh: '提供单位', en: 'Provider' }, summary: true },
  lead: {
    kind: 'lead',
    label: { zh: '导语', en: 'Lead' },
    help: { zh: '第一个部分之前的文字：背景和总体成效', en: 'Text before the first section' },
    print: { max: 5_000 },
  },
  sections: { kind: 'sections', label: { zh: '部分', en: 'Sections' } },
  figures: { kind: 'figures', label: { zh: '量化指标', en: 'Figures' }, fixed: true },
  citations: { kind: 'citations', label: { zh: '引用文件', en: 'Citations' }, fixed: true },
  topics: { kind: 'topics', label: { zh: '主题', en: 'Topics' }, summary: true },
  regions: { kind: 'regions', label: { zh: '地区', en: 'Regions' }, summary: true },
  summary: { kind: 'line', label: { zh: '摘要', en: 'Summary' }, print: { max: 500 }, summary: true },
} as const satisfies Record<string, CaseField>;
