import { keysOf, pointerOf } from '@fta/cases-core/schema';
import type { Node } from 'prosemirror-model';
import { fieldsOf } from './fields.ts';
import { BLOCK, isLine } from './schema.ts';

/** A block of the document and the text of the case that it holds. */
export interface PlacedBlock {
  readonly node: Node;
  /** Its position in the document; the text begins one behind it. */
  readonly pos: number;
  /** JSON Pointer in the case: `/title`, `/sections/0/points/1/title`. */
  readonly pointer: string;
  /** White space before the text, which the case does not keep. */
  readonly indent: number;
}

/** A place in the text of a case: a string and a UTF-16 offset in it. */
export interface TextPlace {
  readonly pointer: string;
  readonly offset: number;
}

/** The blocks of a document with the pointers of their texts, by which diagnostics and comments find them. */
export interface Places {
  readonly blocks: readonly PlacedBlock[];
  readonly byPointer: ReadonlyMap<string, PlacedBlock>;
}

const LEAD = fieldsOf('lead').map(([name]) => `/${name}`)[0] ?? '';
const SECTIONS = fieldsOf('sections').map(([name]) => `/${name}`)[0] ?? '';

const read = new WeakMap<Node, Places>();

/** The places of a document; asked again, they are not read again. */
export function placesOf(doc: Node): Places {
  const known = read.get(doc);
  if (known) return known;
  const places = readPlaces(doc);
  read.set(doc, places);
  return places;
}

function readPlaces(doc: Node): Places {
  const blocks: PlacedBlock[] = [];
  const counts = new Map<string, number>();
  /** A blank paragraph has the place that it would have with a text in it. */
  const nextOf = (list: string, text: string) => {
    const at = counts.get(list) ?? 0;
    if (text.trim() !== '') counts.set(list, at + 1);
    return `${list}/${at}`;
  };
  let [section, point] = [-1, -1];
  let list = LEAD;
  const sectionPath = () => `${SECTIONS}/${section}`;
  doc.forEach((node, pos) => {
    const text = node.textContent;
    let pointer: string;
    if (node.type === BLOCK.heading) {
      section++;
      point = -1;
      list = `${sectionPath()}/lead`;
      pointer = `${sectionPath()}/heading`;
    } else if (node.type === BLOCK.pointTitle) {
      point++;
      list = `${sectionPath()}/points/${point}/paragraphs`;
      pointer = `${sectionPath()}/points/${point}/title`;
    } else if (node.type === BLOCK.paragraph) pointer = nextOf(list, text);
    else pointer = isLine(node) ? `/${node.type.name}` : nextOf(`/${node.type.name}`, text);
    blocks.push({ node, pos, pointer, indent: text.length - text.trimStart().length });
  });
  return { blocks, byPointer: lastFilled(blocks) };
}

/** A blank paragraph shares its pointer with the paragraph behind it, which is then the one that is meant. */
function lastFilled(blocks: readonly PlacedBlock[]): Map<string, PlacedBlock> {
  const byPointer = new Map<string, PlacedBlock>();
  for (const placed of blocks) {
    const other = byPointer.get(placed.pointer);
    if (!other || other.node.content.size === other.indent) byPointer.set(placed.pointer, placed);
  }
  return byPointer;
}

/**
 * The position in the document of a place in the case; `null` where there is no such place. A pointer to a part (`/lead`,
 * `/sections/0`, `/provider/name`) leads to the first text of it, or to the text it is a part of.
 */
export function positionOf(doc: Node, pointer: string, offset = 0): number | null {
  const placed = blockAt(doc, pointer);
  if (!placed) return null;
  const { pos, indent, node } = placed;
  return pos + 1 + Math.min(indent + offset, node.content.size);
}

/** The block that a pointer leads to, see {@link positionOf}. */
export function blockAt(doc: Node, pointer: string): PlacedBlock | null {
  const { blocks } = placesOf(doc);
  if (pointer === '') return blocks[0] ?? null;
  return blockNamed(doc, pointer) ?? blocks.find((placed) => placed.pointer.startsWith(`${pointer}/`)) ?? null;
}

/**
 * The block whose text is what a pointer leads to, or names it: `/sections/0` is named by its heading, `/provider/name` by
 * the block of the provider. `null` for lists of the case itself, which nothing names.
 */
export function blockNamed(doc: Node, pointer: string): PlacedBlock | null {
  const { byPointer } = placesOf(doc);
  const keys = keysOf(pointer);
  for (let length = keys.length; length > 0; length--) {
    const part = pointerOf(keys.slice(0, length));
    const placed = byPointer.get(part) ?? byPointer.get(`${part}/heading`) ?? byPointer.get(`${part}/title`);
    if (placed) return placed;
  }
  return null;
}

/** The place in the case of a position in the document. */
export function placeAt(doc: Node, pos: number): TextPlace | null {
  const { blocks } = placesOf(doc);
  const placed = blocks.findLast((each) => each.pos < pos) ?? blocks[0];
  if (!placed) return null;
  const text = placed.node.textContent.trim();
  const offset = pos - placed.pos - 1 - placed.indent;
  return { pointer: placed.pointer, offset: Math.max(0, Math.min(offset, text.length)) };
}
