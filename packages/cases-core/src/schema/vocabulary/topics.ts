import type { Bilingual } from '../field.ts';

/** The topics of cases. Keys are stable; labels may be reworded. */
export const TOPICS = [
  { key: 'logistics', label: { zh: '物流与多式联运', en: 'Logistics and intermodal transport' } },
  { key: 'customs', label: { zh: '通关与监管', en: 'Customs and supervision' } },
  { key: 'trade', label: { zh: '贸易与跨境电商', en: 'Trade and cross-border e-commerce' } },
  { key: 'finance', label: { zh: '金融服务', en: 'Finance' } },
  { key: 'green', label: { zh: '绿色低碳', en: 'Green and low-carbon' } },
  { key: 'digital', label: { zh: '数字化', en: 'Digitalisation' } },
  { key: 'manufacturing', label: { zh: '制造业与产业升级', en: 'Manufacturing and industrial upgrading' } },
  { key: 'agriculture', label: { zh: '农业与粮食', en: 'Agriculture and grain' } },
  { key: 'justice', label: { zh: '法治与司法', en: 'Law and justice' } },
  { key: 'government', label: { zh: '政务服务', en: 'Government services' } },
  { key: 'talent', label: { zh: '人才与创业', en: 'Talent and entrepreneurship' } },
  { key: 'coordination', label: { zh: '区域协同', en: 'Regional coordination' } },
] as const satisfies readonly { key: string; label: Bilingual }[];

/** One of {@link TOPIC_KEYS}. */
export type TopicKey = (typeof TOPICS)[number]['key'];

/** The keys of {@link TOPICS}, in its order. */
export const TOPIC_KEYS = TOPICS.map((topic) => topic.key) as [TopicKey, ...TopicKey[]];
