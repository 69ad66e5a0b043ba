import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const STYLES = new URL('../styles/', import.meta.url);

interface Declaration {
  /** Selector and conditions around it, outermost first. */
  readonly within: readonly string[];
  readonly text: string;
}

/** The declarations of a style sheet; as much of CSS as the project's own has. */
function declarationsOf(css: string): Declaration[] {
  const found: Declaration[] = [];
  const within: string[] = [];
  const bare = css.replace(/\/\*[\s\S]*?\*\//g, '');
  for (const [, text = '', mark] of bare.matchAll(/([^{};]*)([{};])/g)) {
    if (mark === '{') within.push(text.trim());
    else if (text.trim() !== '') found.push({ within: [...within], text: text.trim() });
    if (mark === '}') within.pop();
  }
  return found;
}

const sheets = readdirSync(STYLES).filter((name) => name.endsWith('.css'));
const declarations = sheets.flatMap((name) => declarationsOf(readFileSync(new URL(name, STYLES), 'utf8')));

describe('the style sheet on paper', () => {
  const isOfScreens = ({ within }: Declaration) => within.some((part) => part.startsWith('@media screen'));
  const unprinted = declarations
    .filter(({ within, text }) => within[0] === '@media print' && text === 'display: none')
    .flatMap(({ within }) => within.at(-1)?.split(/,\s*/) ?? []);
  /** Lies in what is not printed. */
  unprinted.push('.facet-values');
  const isUnprinted = ({ within }: Declaration) => unprinted.some((name) => within.at(-1)?.startsWith(name));

  it('draws nothing beside the lines of text, where a printer cuts it off', () => {
    const outside = declarations
      .filter(({ text }) =>
        /^(?:margin(?:-inline)?(?:-start|-left)?|text-indent|inset-inline-start|left):.*(?:^|[\s:])-\d*\.?\d/.test(
          text,
        ),
      )
      .filter((each) => !isOfScreens(each) && !isUnprinted(each));
    expect(outside).toEqual([]);
  });
});
