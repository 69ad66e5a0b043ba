import * as z from 'zod';
import { citationSchema } from './citation.ts';
import { field } from './field.ts';
import { figureSchema } from './figure.ts';
import { providerSchema, regionCode } from './provider.ts';
import { sectionSchema } from './section.ts';
import { paragraphText, slug, titleText } from './text.ts';
import { TOPIC_KEYS } from './vocabulary/topics.ts';

export const topicKey = z.enum(TOPIC_KEYS);

/** A case as the parser yields it and the API serves it: every field present, texts possibly still blank. */
export const caseSchema = z
  .object({
    id: field(slug, { zh: '编号', en: 'Id' }, { zh: '发布后不再变更', en: 'Never changes once published' }),
    number: field(z.number().int().min(1).max(9999), { zh: '序号', en: 'Number' }),
    title: field(
      titleText,
      { zh: '标题', en: 'Title' },
      { zh: '不带序号，句末不加句号', en: 'Without the list marker and without a closing full stop' },
    ),
    provider: field(providerSchema, { zh: '提供单位', en: 'Provider' }),
    lead: field(
      z.array(paragraphText),
      { zh: '导语', en: 'Lead' },
      { zh: '第一个部分之前的文字：背景和总体成效', en: 'Text before the first section' },
    ),
    sections: field(z.array(sectionSchema), { zh: '部分', en: 'Sections' }),
    figures: field(z.array(figureSchema), { zh: '量化指标', en: 'Figures' }),
    citations: field(z.array(citationSchema), { zh: '引用文件', en: 'Citations' }),
    topics: field(z.array(topicKey), { zh: '主题', en: 'Topics' }),
    regions: field(z.array(regionCode), { zh: '地区', en: 'Regions' }),
    summary: field(paragraphText.nullable(), { zh: '摘要', en: 'Summary' }),
  })
  .strict();

/** A case in the making: only its id is certain. */
export const draftCaseSchema = caseSchema.partial().required({ id: true });

/** One best-practice case: every field present, texts possibly still blank. */
export type Case = z.infer<typeof caseSchema>;
/** A case in the making: only its id is certain. */
export type DraftCase = z.infer<typeof draftCaseSchema>;
