import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import type { Limits } from '../limits.ts';
import { refuse } from '../refusal.ts';
import { inOneLine } from './white-space.ts';

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;

/** How deep browsers nest: pages that never close a tag come to a hundred and more. */
const DEEPEST = 512;

/**
 * The outermost elements of a page as a browser that runs scripts has it. Elements are counted as they are made, and not as
 * they stand in the source: out of twenty thousand characters of tags a browser makes a million elements.
 * @throws Refusal for more elements, or deeper ones, than a page has
 */
export function parseTree(html: string, limits: Limits): HtmlElement[] {
  let count = 0;
  let depth = 0;
  const document = parse<DefaultTreeAdapterTypes.DefaultTreeAdapterMap>(html, {
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement(name, namespace, attributes) {
        if (++count > limits.elements) throw refuse('page-elements', { limit: limits.elements });
        return defaultTreeAdapter.createElement(name, namespace, attributes);
      },
      onItemPush() {
        if (++depth > DEEPEST) throw refuse('page-depth', { limit: DEEPEST });
      },
      onItemPop() {
        depth--;
      },
    },
  });
  return elementsOf(document.childNodes);
}

export const isHtmlElement = (node: HtmlNode): node is HtmlElement => 'tagName' in node;

export const elementsOf = (nodes: readonly HtmlNode[]): HtmlElement[] => nodes.filter(isHtmlElement);

/** The value of an attribute, blank where it does not stand. */
export const attributeOf = ({ attrs }: HtmlElement, name: string): string =>
  attrs.find((attribute) => attribute.name === name)?.value ?? '';

export const hasAttribute = ({ attrs }: HtmlElement, name: string): boolean =>
  attrs.some((attribute) => attribute.name === name);

/** Words of code and of what is shown elsewhere or never: nobody who looks at the page reads them. */
const SILENT = new Set(
  'head script style template noscript noframes iframe object applet audio video canvas title meta link base param datalist area map rp'.split(
    ' ',
  ),
);

/** Whether what an element holds is code or data, whatever its style says. */
export const isSilent = ({ tagName }: HtmlElement): boolean => SILENT.has(tagName);

/** The words in an element in one line, hidden ones too, those of blocks set apart by a blank. */
export function wordsIn(element: HtmlElement): string {
  return inOneLine(rawWords(element));
}

function rawWords(node: HtmlNode): string {
  if (!isHtmlElement(node)) return 'value' in node ? node.value : '';
  if (isSilent(node)) return '';
  const words = node.childNodes.map(rawWords).join('');
  if (FIELDS.has(node.tagName))
    return ` ${words}${attributeOf(node, 'type') === 'hidden' ? '' : attributeOf(node, 'value')} `;
  return isBlock(node) ? ` ${words} ` : words;
}

const FIELDS = new Set(['input', 'button', 'select', 'textarea', 'option']);

const BLOCKS = new Set(
  'html body address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li legend main menu nav ol p pre search section summary table caption thead tbody tfoot tr td th ul optgroup option xmp listing plaintext'.split(
    ' ',
  ),
);

/** Whether an element begins and ends a line unless its style says otherwise. */
export const isBlock = ({ tagName }: HtmlElement): boolean => BLOCKS.has(tagName);
