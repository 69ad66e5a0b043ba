import * as z from 'zod';
import { field } from './field.ts';
import { headingText, paragraphText, titleText } from './text.ts';
import { SECTION_KINDS } from './vocabulary/section-kinds.ts';

const paragraphs = z.array(paragraphText);
const PARAGRAPH = { max: 5_000 };

/** A point: its title, without marker and closing 。, and its paragraphs as plain text. */
export const pointSchema = z
  .object({
    number: field(z.number().int().min(1).max(9999), { zh: '序号', en: 'Number' }),
    title: field(
      titleText,
      { zh: '要点标题', en: 'Title' },
      { zh: '不带序号，句末不加句号', en: 'Without the list marker and without a closing full stop' },
      { min: 1, max: 80 },
    ),
    paragraphs: field(paragraphs, { zh: '正文', en: 'Text' }, undefined, PARAGRAPH),
  })
  .strict();

/** A section: its heading as the source has it, the kind that heading means, text before the points, points. */
export const sectionSchema = z
  .object({
    kind: field(z.enum(SECTION_KINDS), { zh: '类别', en: 'Kind' }),
    heading: field(
      headingText,
      { zh: '标题', en: 'Heading' },
      { zh: '按原文填写，如“实践成效”', en: 'As the source has it' },
      { min: 1, max: 30 },
    ),
    lead: field(
      paragraphs,
      { zh: '导语', en: 'Lead' },
      { zh: '第一个要点之前的文字', en: 'Text before the first point' },
      PARAGRAPH,
    ),
    points: field(z.array(pointSchema), { zh: '要点', en: 'Points' }),
  })
  .strict();

/** One numbered point of a section. */
export type Point = z.infer<typeof pointSchema>;
/** One section of a case. */
export type Section = z.infer<typeof sectionSchema>;
