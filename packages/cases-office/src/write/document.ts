import type { Batch } from '@fta/cases-core/schema';
import type { Layout } from '../layout/layout.ts';
import { caseLines, type Extent, frontLines, type PrintedLine } from '../record/printed.ts';
import { caseBookmark } from '../record/record.ts';
import { contentsList } from './contents.ts';
import { pagesOf } from './pages.ts';
import { PRINTED_STYLES } from './printed-styles.ts';
import { paragraph, words } from './runs.ts';
import { bodySection, frontSection } from './sections.ts';
import { element, part, R, W, type Xml } from './xml.ts';

/** The text of a document, as `document.xml` has it: title page and contents list, then case by case. */
export function documentPart(batch: Batch, extent: Extent, layout: Layout): Xml {
  const cases = batch.cases.map(caseLines);
  const front = extent === 'batch' ? frontXml(batch, cases, layout) : '';
  const body = cases.map((lines, at) => lines.map((line) => lineXml(line, at)).join(''));
  return part(
    element('w:document', { 'xmlns:w': W, 'xmlns:r': R }, element('w:body', {}, front, ...body, bodySection(layout))),
  );
}

function frontXml(batch: Batch, cases: readonly (readonly PrintedLine[])[], layout: Layout): Xml {
  const pages = pagesOf(cases, layout);
  const entries = cases.flatMap(([opening], at) =>
    opening ? [{ title: opening.text, bookmark: caseBookmark(at), page: pages[at] ?? 1 }] : [],
  );
  return [
    ...frontLines(batch).map((line) => lineXml(line, 0)),
    entries.length > 0 ? contentsList(entries) : '',
    element('w:p', {}, element('w:pPr', {}, frontSection(layout))),
  ].join('');
}

function lineXml({ role, text }: PrintedLine, at: number): Xml {
  const { id } = PRINTED_STYLES[role];
  return paragraph(id, role === 'case' ? bookmarked(caseBookmark(at), at, words(text)) : words(text));
}

/** A title under the name by which the contents list finds its page, and the reader what else is known of the case. */
function bookmarked(name: string, id: number, content: Xml): Xml {
  return [
    element('w:bookmarkStart', { 'w:id': id, 'w:name': name }),
    content,
    element('w:bookmarkEnd', { 'w:id': id }),
  ].join('');
}
