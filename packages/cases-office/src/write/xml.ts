/** Markup of a part in the making. */
export type Xml = string;

/** The namespaces of Word's parts. */
export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

type AttributeValue = string | number | undefined;

/** An element; attributes without a value are left out. */
export function element(name: string, attributes: Readonly<Record<string, AttributeValue>> = {}, ...inner: Xml[]): Xml {
  const stated = Object.entries(attributes).filter(([, value]) => value !== undefined);
  const opening = [name, ...stated.map(([key, value]) => `${key}="${escapeXml(String(value))}"`)].join(' ');
  const content = inner.join('');
  return content === '' ? `<${opening}/>` : `<${opening}>${content}</${name}>`;
}

/** An element whose one attribute is `w:val`. */
export const valued = (name: string, value: string | number): Xml => element(name, { 'w:val': value });

/** A part with its root element. */
export const part = (root: Xml): Xml => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;

/** Characters that XML has no way to say. */
const UNSPEAKABLE = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/** A text as XML can say it; other characters are shown as one that could not be. */
export const speakable = (text: string): string => text.replace(UNSPEAKABLE, '\ufffd');

/** A text within XML. */
export function escapeXml(text: string): string {
  return speakable(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
