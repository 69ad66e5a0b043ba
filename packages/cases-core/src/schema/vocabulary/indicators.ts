import type { Bilingual } from '../field.ts';

/** The measures that figures of many cases share, so that they can be set side by side. Keys are stable; labels may be reworded. */
export const INDICATORS = [
  { key: 'processing-time', label: { zh: '办理时限', en: 'Processing time' } },
  { key: 'transit-time', label: { zh: '运输时间', en: 'Transit time' } },
  { key: 'steps', label: { zh: '环节', en: 'Steps' } },
  { key: 'documents', label: { zh: '材料', en: 'Documents' } },
  { key: 'visits', label: { zh: '跑动次数', en: 'Visits' } },
  { key: 'cost', label: { zh: '成本', en: 'Cost' } },
  { key: 'fee', label: { zh: '费用', en: 'Fees' } },
  { key: 'efficiency', label: { zh: '效率', en: 'Efficiency' } },
  { key: 'utilization', label: { zh: '利用率', en: 'Utilisation' } },
  { key: 'coverage', label: { zh: '覆盖率', en: 'Coverage' } },
  { key: 'market-share', label: { zh: '市场占有率', en: 'Market share' } },
  { key: 'volume', label: { zh: '业务量', en: 'Volume of business' } },
  { key: 'freight', label: { zh: '货运量', en: 'Freight' } },
  { key: 'departures', label: { zh: '开行班次', en: 'Departures' } },
  { key: 'routes', label: { zh: '航线和线路', en: 'Routes' } },
  { key: 'trade', label: { zh: '进出口额', en: 'Imports and exports' } },
  { key: 'transactions', label: { zh: '交易额', en: 'Transactions' } },
  { key: 'revenue', label: { zh: '销售收入', en: 'Revenue' } },
  { key: 'output', label: { zh: '产值', en: 'Output' } },
  { key: 'tax', label: { zh: '税收', en: 'Tax revenue' } },
  { key: 'investment', label: { zh: '投资额', en: 'Investment' } },
  { key: 'financing', label: { zh: '融资额', en: 'Financing' } },
  { key: 'companies', label: { zh: '企业数', en: 'Companies' } },
  { key: 'jobs', label: { zh: '岗位', en: 'Jobs' } },
  { key: 'projects', label: { zh: '项目数', en: 'Projects' } },
  { key: 'countries', label: { zh: '国家和地区', en: 'Countries and regions' } },
  { key: 'standards', label: { zh: '标准数', en: 'Standards' } },
  { key: 'emissions', label: { zh: '减排', en: 'Emissions' } },
] as const satisfies readonly { key: string; label: Bilingual }[];

/** One of the keys of {@link INDICATORS}. */
export type IndicatorKey = (typeof INDICATORS)[number]['key'];

/** The keys of {@link INDICATORS}, in its order. */
export const INDICATOR_KEYS = INDICATORS.map((indicator) => indicator.key) as [IndicatorKey, ...IndicatorKey[]];
