const CLOSERS = `[”’」』）)】》"'*]*$`;
const TEXT_END = new RegExp(`[。！？!?…：:；;]${CLOSERS}`, 'u');
const SENTENCE_END = new RegExp(`[。！？!?…]${CLOSERS}`, 'u');
const SEMICOLON_END = new RegExp(`[；;]${CLOSERS}`, 'u');

/** A stop with text behind it: more than one clause or sentence, which no title is. */
export const INNER_STOP = /[。；！？](?!$)/u;

/** Nothing that ends so goes on: a full stop, a colon, a semicolon, closing quotes and brackets behind them or not. */
export function endsText(text: string): boolean {
  return TEXT_END.test(text.slice(-24));
}

export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text.slice(-24));
}

export function endsWithSemicolon(text: string): boolean {
  return SEMICOLON_END.test(text.slice(-24));
}

const PAIRS = ['“”', '‘’', '《》', '（）', '()', '【】', '「」'].map(
  (pair) => [pair.charAt(0), pair.charAt(1)] as const,
);

/** Whether a quote or bracket opened in the text is still open at its end. */
export function isUnbalanced(text: string): boolean {
  return PAIRS.some(([opening, closing]) => count(text, opening) > count(text, closing));
}

/** How often a character stands in a text. */
export function count(text: string, char: string): number {
  let found = 0;
  for (let at = text.indexOf(char); at >= 0; at = text.indexOf(char, at + 1)) found++;
  return found;
}
