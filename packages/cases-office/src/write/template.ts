import { DEFAULT_PROFILE, type Profile } from '@fta/cases-core';
import { type Batch, PILOT_ZONES, REGIONS } from '@fta/cases-core/schema';
import { type Layout, layoutOf } from '../layout/layout.ts';
import { hanNumber } from '../record/printed.ts';
import { templateRecordPart } from '../record/record.ts';
import { choiceControl, control } from './controls.ts';
import { numberingPart } from './numbering.ts';
import { PRINTED_STYLES } from './printed-styles.ts';
import { packDocument } from './render-docx.ts';
import { paragraph, words } from './runs.ts';
import { bodySection, frontSection } from './sections.ts';
import { element, part, R, W, type Xml } from './xml.ts';

/** For which batch a template is. */
export interface TemplateOptions {
  /** Whose sections and layout the template has; those of the first batch by default. */
  readonly profile?: Profile;
  /** The batch before it, whose title and issuer it goes on with. */
  readonly after?: Pick<Batch, 'title' | 'issuer' | 'ordinal'>;
}

const POINTS = 3;

/**
 * A Word document for the next batch to be written into: styles, numbers that count by themselves, and fields with prompts.
 * What is filled in is read by `parseFile`; prompts that nobody has touched are no text.
 *
 * @throws TypeError for a profile whose layout is none
 */
export function renderTemplate({ profile = DEFAULT_PROFILE, after }: TemplateOptions = {}): Uint8Array {
  const layout = layoutOf(profile);
  return packDocument(
    { title: after ? nextTitle(after) : '', issuer: after?.issuer ?? '', series: '', cases: [] },
    layout,
    { document: templatePart(profile, layout, after), record: templateRecordPart(), numbering: numberingPart() },
  );
}

function templatePart(profile: Profile, layout: Layout, after: TemplateOptions['after']): Xml {
  const body = element(
    'w:body',
    {},
    ...frontXml(after),
    element('w:p', {}, element('w:pPr', {}, frontSection(layout))),
    caseXml(profile),
    bodySection(layout),
  );
  return part(element('w:document', { 'xmlns:w': W, 'xmlns:r': R }, body));
}

function frontXml(after: TemplateOptions['after']): Xml[] {
  const { title, issuer, year, text } = PRINTED_STYLES;
  const stated = after && nextTitle(after);
  return [
    paragraph(title.id, stated ? words(stated) : control({ name: '标题', prompt: '××联盟第×批最佳实践案例' })),
    paragraph(issuer.id, after?.issuer ? words(after.issuer) : control({ name: '发布单位', prompt: '发布单位' })),
    paragraph(year.id, control({ name: '年份', prompt: '××××年' })),
    paragraph(text.id, control({ name: '填写说明', prompt: INSTRUCTIONS })),
  ];
}

const INSTRUCTIONS =
  '填写说明：点灰色提示即可输入，没有填写的提示不会被读取，也可以整行删除。序号自动编排，不用输入。增加要点时，把光标放在上一个要点的正文末尾，回车后套用样式“标题 3”。增加案例时，复制整个案例，粘贴在后面。';

/** The sections that the profile has, each with fields for points. */
function caseXml({ sections }: Profile): Xml {
  const { case: opening, provider, text, section, point } = PRINTED_STYLES;
  const zones = PILOT_ZONES.map(({ region }) => `（${regionName(region)}自贸试验区提供）`);
  return [
    paragraph(opening.id, control({ name: '案例名称', prompt: '案例名称' })),
    paragraph(provider.id, choiceControl({ name: '提供单位', prompt: '（选择或输入：××自贸试验区提供）' }, zones)),
    paragraph(text.id, control({ name: '导语', prompt: '背景和总体成效，可分段。' })),
    ...sections.flatMap(({ headings: [heading = ''] }) => [
      paragraph(section.id, words(heading)),
      ...Array.from({ length: POINTS }, (_, at) => [
        paragraph(point.id, control({ name: `${heading}要点${at + 1}`, prompt: '要点标题，句末不加句号' })),
        paragraph(text.id, control({ name: `${heading}要点${at + 1}正文`, prompt: '要点正文，可分段。' })),
      ]).flat(),
    ]),
  ].join('');
}

const regionName = (code: string): string => REGIONS.find((region) => region.code === code)?.short ?? code;

/** The title with the number of the next batch in it; blank where it has none that could be counted on. */
function nextTitle({ title, ordinal }: Pick<Batch, 'title' | 'ordinal'>): string {
  const number = title.includes(`第${hanNumber(ordinal)}批`) ? hanNumber : String;
  const before = `第${number(ordinal)}批`;
  if (ordinal === 1 && title.includes('首批')) return title.replace('首批', `第${hanNumber(2)}批`);
  return title.includes(before) ? title.replace(before, `第${number(ordinal + 1)}批`) : '';
}
