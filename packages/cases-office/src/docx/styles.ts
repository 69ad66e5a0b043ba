import type { Limits } from '../limits.ts';
import { refuse } from '../refusal.ts';
import { childOf, type Element, valueIn } from '../xml/element.ts';
import { readChildren } from '../xml/read.ts';
import {
  overlay,
  type ParagraphProperties,
  type RunProperties,
  readParagraphProperties,
  readRunProperties,
} from './properties.ts';

/** A style with all that it takes from those it is based on. */
export interface Style {
  readonly id: string;
  /** In lower case. */
  readonly name: string;
  readonly run: RunProperties;
  readonly paragraph: ParagraphProperties;
}

/** The styles of a document. */
export interface Styles {
  /** The style of that id; the default one of its kind where there is none. */
  paragraph(id: string | undefined): Style;
  character(id: string | undefined): Style | undefined;
}

interface StatedStyle extends Style {
  readonly type: string;
  readonly basedOn: string | undefined;
  readonly isDefault: boolean;
}

const PLAIN: Style = { id: '', name: '', run: {}, paragraph: {} };

/** @throws Refusal where styles are based on each other in a circle */
export function readStyles(name: string, bytes: Uint8Array | null, limits: Limits): Styles {
  if (!bytes) return { paragraph: () => PLAIN, character: () => undefined };
  const stated = new Map<string, StatedStyle>();
  let defaults = PLAIN;
  readChildren({ name, bytes, root: 'w:styles' }, [], limits, (child) => {
    if (child.name === 'w:docDefaults') defaults = readDefaults(child);
    if (child.name !== 'w:style') return;
    const style = readStyle(child);
    stated.set(style.id, style);
  });
  const resolved = new Map<string, Style>();
  for (const id of stated.keys()) resolveStyle(id, stated, defaults, resolved);
  const standard = [...stated.values()].find(({ type, isDefault }) => type === 'paragraph' && isDefault);
  const plain = resolved.get(standard?.id ?? '') ?? defaults;
  return {
    paragraph: (id) => resolved.get(id ?? '') ?? plain,
    character: (id) => resolved.get(id ?? ''),
  };
}

function readDefaults(element: Element): Style {
  const run = readRunProperties(childOf(childOf(element, 'w:rPrDefault'), 'w:rPr'));
  const paragraph = readParagraphProperties(childOf(childOf(element, 'w:pPrDefault'), 'w:pPr'));
  return { ...PLAIN, run, paragraph };
}

function readStyle(element: Element): StatedStyle {
  const { 'w:styleId': id = '', 'w:type': type = 'paragraph', 'w:default': isDefault } = element.attributes;
  return {
    id,
    type,
    name: (valueIn(element, 'w:name') ?? id).toLowerCase(),
    basedOn: valueIn(element, 'w:basedOn'),
    isDefault: isDefault === '1' || isDefault === 'true',
    run: readRunProperties(childOf(element, 'w:rPr')),
    paragraph: readParagraphProperties(childOf(element, 'w:pPr')),
  };
}

/** Puts a style over those it is based on, from the lowest up. */
function resolveStyle(
  id: string,
  stated: ReadonlyMap<string, StatedStyle>,
  defaults: Style,
  resolved: Map<string, Style>,
): void {
  const chain: StatedStyle[] = [];
  const passed = new Set<string>();
  for (let style = stated.get(id); style && !resolved.has(style.id); style = stated.get(style.basedOn ?? '')) {
    if (passed.has(style.id)) throw refuse('styles-circular', { style: style.name });
    passed.add(style.id);
    chain.push(style);
  }
  let base = resolved.get(chain.at(-1)?.basedOn ?? '') ?? defaults;
  for (const style of chain.reverse()) {
    // A character style changes what it names only: what the document has by default stays to the paragraph.
    const under = style.type === 'character' && base === defaults ? PLAIN : base;
    base = {
      id: style.id,
      name: style.name,
      run: overlay(under.run, style.run),
      paragraph: overlay(under.paragraph, style.paragraph),
    };
    resolved.set(style.id, base);
  }
}
