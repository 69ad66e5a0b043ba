import { blankCase } from '@fta/cases-core';
import fc from 'fast-check';
import { EditorState, TextSelection } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { contentOf, documentOf } from '../../../admin/src/desk/document/case-document.ts';
import { CONTENT_FIELDS } from '../../../admin/src/desk/document/fields.ts';
import { placeAt, placesOf, positionOf } from '../../../admin/src/desk/document/places.ts';
import { replaceContent } from '../../../admin/src/desk/document/replace-content.ts';
import { arbitraryContent } from './arbitrary-content.ts';

const blank = Object.fromEntries(CONTENT_FIELDS.map(([name]) => [name, blankCase()[name]])) as never;

describe('a case and its document', () => {
  it('say the same, both ways', () => {
    fc.assert(
      fc.property(arbitraryContent, (content) => {
        const doc = documentOf(content);
        doc.check();
        expect(contentOf(doc)).toEqual(content);
        expect(documentOf(contentOf(doc)).eq(doc)).toBe(true);
      }),
    );
  });

  it('holds everything but the identity of a case and what is derived', () => {
    expect(CONTENT_FIELDS.map(([name]) => name)).toEqual([
      'number',
      'title',
      'provider',
      'lead',
      'sections',
      'topics',
      'regions',
      'summary',
    ]);
    expect(contentOf(documentOf(blank))).toEqual(blank);
  });
});

describe('another content in the place of one', () => {
  it('is what was wanted, by valid steps, and none where nothing differs', () => {
    fc.assert(
      fc.property(arbitraryContent, arbitraryContent, (before, after) => {
        const state = EditorState.create({ doc: documentOf(before) });
        const tr = replaceContent(state, after);
        tr.doc.check();
        expect(contentOf(tr.doc)).toEqual(after);
        expect(replaceContent(state, before).docChanged).toBe(false);
      }),
    );
  });

  it('leaves caret and words where a colleague changed other paragraphs', () => {
    const before = {
      ...(blank as object),
      lead: ['甲乙丙丁戊己庚辛', '子丑寅卯辰巳午未', '东南西北春夏秋冬'],
    } as never;
    const after = { ...(blank as object), lead: ['新来的一段', '甲乙丙丁戊己庚辛', '子丑寅卯新辰巳午未'] } as never;
    const state = EditorState.create({ doc: documentOf(before) });
    const caret = positionOf(state.doc, '/lead/1', 6) ?? 0;
    const tr = replaceContent(state.apply(state.tr.setSelection(TextSelection.create(state.doc, caret))), after);
    expect(placeAt(tr.doc, tr.selection.head)).toEqual({ pointer: '/lead/2', offset: 7 });
    expect(tr.doc.eq(documentOf(after))).toBe(true);
  });
});

describe('places', () => {
  it('lead from every text to the document and back', () => {
    fc.assert(
      fc.property(arbitraryContent, fc.nat(), (content, seed) => {
        const doc = documentOf(content);
        for (const { node, pointer } of placesOf(doc).blocks) {
          const offset = node.textContent === '' ? 0 : seed % (node.textContent.length + 1);
          const pos = positionOf(doc, pointer, offset);
          expect(pos).not.toBeNull();
          expect(placeAt(doc, pos ?? 0)).toEqual({ pointer, offset });
        }
      }),
    );
  });

  it('of a part are in its first text, or in the text it is a part of', () => {
    const sections = [
      {
        kind: 'practices',
        heading: '主要做法',
        lead: ['导语'],
        points: [{ number: 1, title: '要点', paragraphs: [] }],
      },
    ];
    const doc = documentOf({ ...(blank as object), title: '标题', sections } as never);
    const at = (pointer: string) => placeAt(doc, positionOf(doc, pointer) ?? 0)?.pointer;
    expect(at('/provider/name')).toBe('/provider');
    expect(at('/sections/0')).toBe('/sections/0/heading');
    expect(at('/sections/0/points/0/number')).toBe('/sections/0/points/0/title');
    expect(at('/sections')).toBe('/sections/0/heading');
    expect(positionOf(doc, '/nowhere/1')).toBeNull();
  });
});
