/** An element as it stands in a document. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** All text in it, its own and that of its children. */
  readonly text: string;
}

const DECLARATION = /^<\?xml version="1\.0" encoding="utf-8"\?>\s*/;
const FORBIDDEN = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;
const TOKEN =
  /<!\[CDATA\[(?<data>[\s\S]*?)\]\]>|<\/(?<close>[\w:]+)>|<(?<open>[\w:]+)(?<attributes>(?:\s+[\w:]+="[^"<]*")*)\s*(?<empty>\/?)>|(?<text>[^<]+)/gy;
const REFERENCE = /&(?:(amp|lt|gt|quot|apos)|#\d+);|&/g;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  if (text.includes(']]>')) throw new SyntaxError(']]> in text');
  return text.replace(REFERENCE, (reference, name: string | undefined) => {
    if (name === undefined) throw new SyntaxError(`not a reference that is expected: ${reference}`);
    return ENTITIES[name] ?? '';
  });
}

interface Open {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: XmlElement[];
  text: string;
}

/** Reads a document without a DTD, comments or instructions; throws a SyntaxError for what is not well-formed. */
export function readXml(source: string): XmlElement {
  if (FORBIDDEN.test(source)) throw new SyntaxError('a character that XML does not have');
  const root: Open = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  let at = DECLARATION.exec(source)?.[0].length ?? 0;
  while (at < source.length) {
    TOKEN.lastIndex = at;
    const groups = TOKEN.exec(source)?.groups;
    if (!groups) throw new SyntaxError(`not well-formed: ${source.slice(at, at + 40)}`);
    at = TOKEN.lastIndex;
    take(open, groups);
  }
  const [document, ...more] = root.children;
  if (!document || more.length > 0 || open.length > 1) throw new SyntaxError('not one element that is closed');
  return document;
}

function take(open: Open[], { data, text, close, open: name, attributes = '', empty }: Record<string, string>): void {
  const current = open.at(-1) as Open;
  if (data !== undefined) current.text += data;
  else if (text !== undefined) current.text += unescaped(text);
  else if (name !== undefined) {
    open.push({ name, attributes: attributesOf(attributes), children: [], text: '' });
    if (empty) shut(open, name);
  } else shut(open, close ?? '');
}

function shut(open: Open[], name: string): void {
  const element = open.pop();
  if (element?.name !== name || element.name === '') throw new SyntaxError(`</${name}> closes nothing`);
  const parent = open.at(-1) as Open;
  parent.children.push(element);
  parent.text += element.text;
}

function attributesOf(source: string): Record<string, string> {
  const pairs = [...source.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [
    name,
    unescaped(value),
  ]);
  if (new Set(pairs.map(([name]) => name)).size < pairs.length) throw new SyntaxError('an attribute stands twice');
  return Object.fromEntries(pairs);
}
