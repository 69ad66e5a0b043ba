import { FIELD_END, field, fieldStart, paragraph, run, words } from './runs.ts';
import { CONTENTS_ENTRY, CONTENTS_TITLE } from './styles.ts';
import { element, valued, type Xml } from './xml.ts';

/** A title in the contents list, the bookmark it stands at and the page. */
export interface ContentsEntry {
  readonly title: string;
  readonly bookmark: string;
  readonly page: number;
}

/** The contents list: a field that Word can bring up to date, filled in as it is, with page numbers that are fields too. */
export function contentsList(entries: readonly ContentsEntry[]): Xml {
  const gallery = element(
    'w:sdtPr',
    {},
    element('w:docPartObj', {}, valued('w:docPartGallery', 'Table of Contents'), element('w:docPartUnique')),
  );
  const paragraphs = entries.map((entry, at) => {
    const opening = at === 0 ? fieldStart(String.raw`TOC \o "1-1" \h \z \u`) : '';
    return paragraph(CONTENTS_ENTRY, opening, entryXml(entry));
  });
  return element(
    'w:sdt',
    {},
    gallery,
    element(
      'w:sdtContent',
      {},
      paragraph(CONTENTS_TITLE.id, words('目　录')),
      ...paragraphs,
      paragraph(CONTENTS_ENTRY, FIELD_END),
    ),
  );
}

function entryXml({ title, bookmark, page }: ContentsEntry): Xml {
  const number = field(String.raw`PAGEREF ${bookmark} \h`, words(String(page)));
  return element('w:hyperlink', { 'w:anchor': bookmark, 'w:history': 1 }, words(title), run(element('w:tab')), number);
}
