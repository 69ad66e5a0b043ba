import type { Diagnostic } from '@fta/cases-core';
import type { Language } from '@fta/cases-core/schema';
import type { DocxDocument } from '../docx/model.ts';
import type { Layout } from '../layout/layout.ts';
import { diagnose } from '../messages/messages.ts';
import { layoutContext } from './context.ts';
import { LAYOUT_RULES } from './rules.ts';

/** Holds the layout of a document to that of a profile. Places are those of the text that it is read as, a line a paragraph. */
export function checkLayout(document: DocxDocument, layout: Layout, language: Language): Diagnostic[] {
  const context = layoutContext(document, layout);
  return LAYOUT_RULES.flatMap(({ id, check }) =>
    [...check(context)].map(({ line, params }) =>
      diagnose(id, params, { language, place: line === null ? null : context.placeOf(line) }),
    ),
  );
}
