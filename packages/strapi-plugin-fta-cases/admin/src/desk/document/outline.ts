import type { SectionKind } from '@fta/cases-core/schema';
import { headingKind } from '@fta/cases-core/schema';
import type { Node } from 'prosemirror-model';
import { placesOf } from './places.ts';
import { BLOCK, type HeadingAttributes } from './schema.ts';

/** A point as the outline shows it. */
export interface OutlinePoint {
  /** JSON Pointer of the point: `/sections/0/points/1`. */
  readonly pointer: string;
  /** Position of its title, by which commands find it. */
  readonly pos: number;
  readonly title: string;
}

/** A section as the outline shows it. */
export interface OutlineSection {
  /** JSON Pointer of the section: `/sections/0`. */
  readonly pointer: string;
  /** Position of its heading, by which commands find it. */
  readonly pos: number;
  readonly heading: string;
  readonly kind: SectionKind;
  readonly points: readonly OutlinePoint[];
}

/** Sections and points of a document, in order. */
export function outlineOf(doc: Node): OutlineSection[] {
  const sections: (OutlineSection & { readonly points: OutlinePoint[] })[] = [];
  for (const { node, pos, pointer } of placesOf(doc).blocks) {
    const text = node.textContent.trim();
    if (node.type === BLOCK.heading) {
      const { kind } = node.attrs as HeadingAttributes;
      sections.push({ pointer: parent(pointer), pos, heading: text, kind: kind ?? headingKind(text), points: [] });
    } else if (node.type === BLOCK.pointTitle) {
      sections.at(-1)?.points.push({ pointer: parent(pointer), pos, title: text });
    }
  }
  return sections;
}

function parent(pointer: string): string {
  return pointer.slice(0, pointer.lastIndexOf('/'));
}
