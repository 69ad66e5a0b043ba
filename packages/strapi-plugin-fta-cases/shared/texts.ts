import { CASE_FIELDS, type FieldKind } from '@fta/cases-core/schema';
import { type CaseContent, EDITED_FIELDS } from './content.ts';

/** A text of a case and where it stands: a JSON Pointer in the content. */
export interface PlacedText {
  readonly pointer: string;
  readonly text: string;
}

/** The texts that people write in the fields of each kind; fields of other kinds are chosen, counted or read out of them. */
const WRITTEN: { readonly [Kind in FieldKind]?: (value: never, pointer: string) => PlacedText[] } = {
  title: (text: string, pointer) => [{ pointer, text }],
  provider: ({ name }: CaseContent['provider'], pointer) => [{ pointer: `${pointer}/name`, text: name }],
  lead: paragraphs,
  sections: (sections: CaseContent['sections'], pointer) =>
    sections.flatMap((section, at) => sectionTexts(section, `${pointer}/${at}`)),
  paragraphs,
  line: (text: string | null, pointer) => (text === null ? [] : [{ pointer, text }]),
};

/** Every text that somebody wrote of a case, in the order of the schema. */
export function textsOf(content: CaseContent): PlacedText[] {
  return EDITED_FIELDS.flatMap(([name]) => {
    const textsIn = WRITTEN[CASE_FIELDS[name].kind];
    return textsIn ? textsIn(content[name] as never, `/${name}`) : [];
  });
}

function sectionTexts({ heading, lead, points }: CaseContent['sections'][number], pointer: string): PlacedText[] {
  return [
    { pointer: `${pointer}/heading`, text: heading },
    ...paragraphs(lead, `${pointer}/lead`),
    ...points.flatMap((point, at) => [
      { pointer: `${pointer}/points/${at}/title`, text: point.title },
      ...paragraphs(point.paragraphs, `${pointer}/points/${at}/paragraphs`),
    ]),
  ];
}

function paragraphs(texts: readonly string[], pointer: string): PlacedText[] {
  return texts.map((text, at) => ({ pointer: `${pointer}/${at}`, text }));
}
