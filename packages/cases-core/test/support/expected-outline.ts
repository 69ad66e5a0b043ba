import { z } from 'zod';
import { SECTION_KINDS } from '../../src/schema/index.ts';
import { batchBytes, goldStructure } from './batch-files.ts';
import { type DocxParagraph, docxParagraphs } from './docx.ts';

const outlinePoint = z.object({ label: z.string().optional(), title: z.string(), paragraphs: z.array(z.string()) });
const outlineSection = z.object({
  kind: z.enum(SECTION_KINDS as [string, ...string[]]),
  heading: z.string(),
  lead: z.array(z.string()),
  points: z.array(outlinePoint),
});
const outlineCase = z.object({
  number: z.number().int(),
  title: z.string(),
  provider: z.string(),
  lead: z.array(z.string()),
  sections: z.array(outlineSection),
});

/** What a reader sees in a batch: titles, providers and text in their order, in the shape of gold/structure.json. */
export const outlineSchema = z.array(outlineCase);

export type OutlinePoint = z.infer<typeof outlinePoint>;
export type OutlineSection = z.infer<typeof outlineSection>;
export type OutlineCase = z.infer<typeof outlineCase>;

const KINDS: Readonly<Record<string, string>> = {
  主要做法: 'practices',
  实践效果: 'outcomes',
  实践成效: 'outcomes',
  下一步工作思路: 'nextSteps',
};

/**
 * The outline of all 25 cases, read from the styles of batch-1.docx, where no paragraph is cut.
 * Some points there have lost their style and are known by （一） alone.
 */
export function expectedOutline(): OutlineCase[] {
  const cases: OutlineCase[] = [];
  for (const paragraph of docxParagraphs(batchBytes('batch-1.docx'))) {
    const text = paragraph.text.trim();
    if (paragraph.style === 'Heading1') cases.push(startCase(text));
    else if (text !== '') addParagraph(cases.at(-1), { style: paragraph.style, text });
  }
  return cases;
}

/** The ten hand-checked cases, `null` where the gold folder is absent. */
export function goldOutline(): OutlineCase[] | null {
  const gold = goldStructure();
  return gold === null ? null : outlineSchema.parse(gold);
}

function startCase(heading: string): OutlineCase {
  const [, number, title] = /^(\d+)\.\s*(.+)$/.exec(heading) ?? [];
  if (number === undefined || title === undefined) throw new Error(`not a case title: ${heading}`);
  return { number: Number(number), title, provider: '', lead: [], sections: [] };
}

function addParagraph(entry: OutlineCase | undefined, { style, text }: DocxParagraph): void {
  if (!entry) return;
  const provider = /^[（(](.+)提供[）)]$/.exec(text)?.[1];
  const [, label, pointTitle] = /^[（(]([一二三四五六七八九十])[）)]\s*(.+)$/.exec(text) ?? [];
  const section = entry.sections.at(-1);
  if (entry.provider === '' && provider !== undefined) entry.provider = provider;
  else if (style === 'Heading2') entry.sections.push(startSection(text));
  else if (section && label !== undefined && pointTitle !== undefined) {
    section.points.push({ label, title: pointTitle.replace(/。$/, ''), paragraphs: [] });
  } else (section?.points.at(-1)?.paragraphs ?? section?.lead ?? entry.lead).push(text);
}

function startSection(text: string): OutlineSection {
  const heading = text.replace(/^[一二三]、/, '');
  const kind = KINDS[heading];
  if (kind === undefined) throw new Error(`not a section of the first batch: ${text}`);
  return { kind, heading, lead: [], points: [] };
}
