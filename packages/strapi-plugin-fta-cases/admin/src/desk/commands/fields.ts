import { headingKind, type SectionKind } from '@fta/cases-core/schema';
import type { Command } from 'prosemirror-state';
import type { CaseContent, ContentFieldName } from '../document/fields.ts';
import { BLOCK, CHOICE_FIELDS } from '../document/schema.ts';
import { deed } from './blocks.ts';

/** Sets a field that is chosen from a list (topics, regions); undoing covers it as it covers the text. */
export function setField<Name extends ContentFieldName>(name: Name, value: CaseContent[Name]): Command {
  return deed((tr) => {
    if (!CHOICE_FIELDS.some(([each]) => each === name)) return false;
    tr.setDocAttribute(name, value);
    return true;
  });
}

/** Sets the kind of the section whose heading is at a position. A kind that the heading tells goes on following it. */
export function setKind(kind: SectionKind, pos: number): Command {
  return deed((tr) => {
    const heading = tr.doc.nodeAt(pos);
    if (heading?.type !== BLOCK.heading) return false;
    const isTold = headingKind(heading.textContent.trim()) === kind;
    tr.setNodeAttribute(pos, 'kind', isTold ? null : kind);
    return true;
  });
}
