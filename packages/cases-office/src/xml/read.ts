import { decodeText } from '@fta/cases-core';
import { type SaxesAttributeNS, SaxesParser } from 'saxes';
import type { Limits } from '../limits.ts';
import { Refusal, refuse } from '../refusal.ts';
import type { Element } from './element.ts';

/** The prefixes that Office gives to the namespaces that are read, transitional and strict; others keep none. */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w:',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w:',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r:',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r:',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc:',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp:',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp:',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a:',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a:',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm:',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm:',
  'http://schemas.openxmlformats.org/package/2006/relationships': '',
  'http://schemas.openxmlformats.org/package/2006/content-types': '',
  'http://www.ofdspec.org/2016': 'ofd:',
  'http://www.ofdspec.org': 'ofd:',
  'urn:schemas-microsoft-com:vml': 'v:',
  'urn:schemas-microsoft-com:office:office': 'o:',
  'urn:fta-cases:record:1': '',
};

/** A part that is to be read: its name for messages, and the element that it has to begin with. */
export interface XmlPart {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly root: string;
}

/**
 * Reads a part and hands over the children of an element one by one, each whole and then forgotten: memory goes by the
 * largest paragraph or table. `within` names the elements from below the root down to that element.
 */
export function readChildren(
  part: XmlPart,
  within: readonly string[],
  limits: Limits,
  onChild: (child: Element) => void,
): void {
  const path = [part.root, ...within];
  const open: Element[] = [];
  let depth = 0;
  /** How many elements of `path` are open. */
  let reached = 0;
  let count = 0;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    const detail = error.message.slice(0, 120);
    throw refuse('xml-broken', { part: part.name, detail });
  });
  parser.on('doctype', () => {
    throw refuse('doctype', { part: part.name });
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    const name = nameOf(uri, local);
    if (++depth > limits.depth) throw refuse('xml-depth', { part: part.name, limit: limits.depth });
    if (++count > limits.elements) throw refuse('xml-elements', { part: part.name, limit: limits.elements });
    if (depth === 1 && name !== part.root)
      throw refuse('part-wrong', { part: part.name, expected: part.root, found: name });
    if (open.length > 0 || reached === path.length) {
      const element: Element = { name, attributes: attributesOf(attributes), children: [] };
      open.at(-1)?.children.push(element);
      open.push(element);
    } else if (depth === reached + 1 && name === path[reached]) reached++;
  });
  parser.on('closetag', () => {
    depth--;
    const closed = open.pop();
    if (closed && open.length === 0) onChild(closed);
    else if (!closed && depth < reached) reached = depth;
  });
  const addText = (text: string) => open.at(-1)?.children.push(text);
  parser.on('text', addText);
  parser.on('cdata', addText);
  try {
    parser.write(decode(part)).close();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw refuse('xml-broken', { part: part.name, detail: error instanceof Error ? error.message : String(error) });
  }
}

function decode({ name, bytes }: XmlPart): string {
  const decoded = decodeText(bytes);
  if (!decoded || decoded.encoding === 'gb18030')
    throw refuse('xml-broken', { part: name, detail: { zh: '不是 UTF-8 或 UTF-16', en: 'no UTF-8 or UTF-16' } });
  return decoded.text.replace(/^\ufeff/u, '');
}

function nameOf(uri: string, local: string): string {
  return (PREFIXES[uri] ?? (uri === '' ? '' : '?:')) + local;
}

function attributesOf(attributes: Record<string, SaxesAttributeNS>): Record<string, string> {
  const named: Record<string, string> = {};
  for (const key in attributes) {
    const attribute = attributes[key];
    if (attribute && attribute.prefix !== 'xmlns' && key !== 'xmlns')
      named[nameOf(attribute.uri, attribute.local)] = attribute.value;
  }
  return named;
}
