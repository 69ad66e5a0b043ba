/** An element of a part: names are those that Office uses (`w:p`), whatever prefix the part binds to their namespace. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
}

export const isElement = (node: Element | string): node is Element => typeof node !== 'string';

/** The first child of that name. */
export function childOf(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((node): node is Element => isElement(node) && node.name === name);
}

/** The children that are elements, of one name where it is given. */
export function childrenOf(element: Element | undefined, name?: string): Element[] {
  return (element?.children ?? []).filter(
    (node): node is Element => isElement(node) && (name === undefined || node.name === name),
  );
}

/** `w:val` of the first child of that name. */
export function valueIn(element: Element | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes['w:val'];
}

/** A property that is there or not: on where it stands, unless its value says otherwise; `undefined` where it does not stand. */
export function flagOf(element: Element | undefined, name: string): boolean | undefined {
  const child = childOf(element, name);
  return child && !/^(?:0|false|off|none)$/.test(child.attributes['w:val'] ?? '1');
}

/** A whole number in an attribute or value, `undefined` for anything else. */
export function numberOf(text: string | undefined): number | undefined {
  return text !== undefined && /^-?\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/** The words in an element. */
export function textOf(element: Element): string {
  return element.children.map((node) => (isElement(node) ? textOf(node) : node)).join('');
}
