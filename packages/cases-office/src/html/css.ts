/** Properties of a style by their names in lower case; a later one takes the place of an earlier one. */
export type Declarations = ReadonlyMap<string, string>;

/** The rules of a page for elements by tag, class or id alone; what depends on where an element stands is left out. */
export interface StyleSheet {
  /** The declarations for an element, the stronger ones later. */
  of(tag: string, classes: readonly string[], id: string): readonly Declarations[];
}

const SELECTOR = /^([a-z][a-z\d]*|\*)?(?:\.([\w\u0080-\uffff-]+)|#([\w\u0080-\uffff-]+))?$/i;

/** Reads the `style` elements of a page. */
export function readStyleSheet(sources: readonly string[]): StyleSheet {
  const rules = new Map<string, Map<string, string>>();
  for (const source of sources) {
    for (const [selectors, body] of rulesOf(source)) {
      const declarations = readDeclarations(body);
      for (const selector of selectors.split(',')) addRule(rules, selector.trim(), declarations);
    }
  }
  return {
    of(tag, classes, id) {
      const keys = [
        '*',
        tag,
        ...classes.map((name) => `.${name}`),
        ...classes.map((name) => `${tag}.${name}`),
        `#${id}`,
      ];
      return keys.flatMap((key) => rules.get(key) ?? []);
    },
  };
}

function addRule(rules: Map<string, Map<string, string>>, selector: string, declarations: Declarations): void {
  const [, tag = '', name, id] = SELECTOR.exec(selector) ?? [];
  if (tag === '' && name === undefined && id === undefined) return;
  const key = id !== undefined ? `#${id}` : `${tag.toLowerCase()}${name === undefined ? '' : `.${name}`}`;
  const known = rules.get(key);
  if (!known) rules.set(key, new Map(declarations));
  else for (const [property, value] of declarations) known.set(property, value);
}

/** The rules of a sheet: selectors and what stands between their braces. Rules for a medium, a face or a page are left out. */
function* rulesOf(source: string): Generator<readonly [selectors: string, body: string]> {
  // Sheets stand in `<!-- -->` for browsers of the last century.
  const sheet = source.replace(/\/\*[\s\S]*?(?:\*\/|$)|<!--|-->/g, ' ');
  let at = 0;
  while (at < sheet.length) {
    const open = sheet.indexOf('{', at);
    if (open < 0) return;
    const before = sheet.slice(at, open);
    const selectors = before.slice(before.lastIndexOf(';') + 1).trim();
    const close = selectors.startsWith('@') ? endOfBlock(sheet, open) : sheet.indexOf('}', open);
    const end = close < 0 ? sheet.length : close;
    if (!selectors.startsWith('@')) yield [selectors, sheet.slice(open + 1, end)];
    at = end + 1;
  }
}

/** Where the block ends that begins with the brace at `open`. */
function endOfBlock(sheet: string, open: number): number {
  let depth = 0;
  for (let at = open; at < sheet.length; at++) {
    if (sheet[at] === '{') depth++;
    if (sheet[at] === '}' && --depth === 0) return at;
  }
  return -1;
}

/** Reads declarations as a `style` attribute has them. */
export function readDeclarations(source: string): Declarations {
  const declarations = new Map<string, string>();
  for (const declaration of splitDeclarations(source)) {
    const colon = declaration.indexOf(':');
    if (colon < 0) continue;
    const value = declaration.slice(colon + 1).trim();
    const important = value.toLowerCase().lastIndexOf('!');
    declarations.set(
      declaration.slice(0, colon).trim().toLowerCase(),
      important < 0 ? value : value.slice(0, important).trim(),
    );
  }
  return declarations;
}

/** What semicolons part, those within quotes and brackets aside: `url(data:…;base64,…)`. */
function splitDeclarations(source: string): string[] {
  if (!/["'(]/.test(source)) return source.split(';');
  const parts: string[] = [];
  let [start, closing] = [0, ''];
  for (let at = 0; at < source.length; at++) {
    const character = source[at] ?? '';
    if (closing !== '') closing = character === closing ? '' : closing;
    else if (character === ';') {
      parts.push(source.slice(start, at));
      start = at + 1;
    } else closing = CLOSING[character] ?? '';
  }
  return [...parts, source.slice(start)];
}

const CLOSING: Readonly<Record<string, string>> = { '"': '"', "'": "'", '(': ')' };
