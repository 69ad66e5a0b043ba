import { childrenOf, type Element } from '../xml/element.ts';
import { chosenOf } from './alternatives.ts';

/** Where a text box has its paragraphs. */
const BOX = 'w:txbxContent';
/** What shows something that is no text. */
const IMAGES = new Set(['a:blip', 'v:imagedata', 'o:OLEObject']);
const CHART = /\/(?:chart|diagram|chartex)$/;

/** The text boxes in a drawing, outermost ones, each once: a fallback copy for older programs is left out. */
export function textBoxes(drawing: Element): Element[] {
  return find(drawing, ({ name }) => name === BOX);
}

/** What the pictures in a drawing are called: their description, their title, or the name that the program gave them. */
export function pictureNames(drawing: Element): string[] {
  const shows = find(drawing, isImage);
  if (shows.length === 0) return [];
  const named = find(drawing, ({ name }) => name === 'wp:docPr' || name === 'v:shape').map(({ attributes }) =>
    [attributes.descr, attributes.alt, attributes.title, attributes['o:title'], attributes.name].find(
      (text) => text !== undefined && text.trim() !== '',
    ),
  );
  return [named.find((name) => name !== undefined)?.trim() ?? UNNAMED];
}

/** What programs call a picture that has no name. */
const UNNAMED = '图片';

const isImage = ({ name, attributes }: Element): boolean =>
  IMAGES.has(name) || (name === 'a:graphicData' && CHART.test(attributes.uri ?? ''));

/** The elements that `is` takes, not looked into; text boxes are looked into for themselves only. */
function find(element: Element, is: (element: Element) => boolean): Element[] {
  const children =
    element.name === 'mc:AlternateContent'
      ? chosenOf(element).filter((node): node is Element => typeof node !== 'string')
      : childrenOf(element);
  return children.flatMap((child) => (is(child) ? [child] : child.name === BOX ? [] : find(child, is)));
}
