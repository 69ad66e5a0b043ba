/** Between Chinese words these are as wide as a character, and the model has them narrow. */
const WIDE: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
};
const CHINESE = /^[\p{Script=Han}，。、；：？！（）《》“”‘’「」【】〔〕…]$/u;
const OPENING_QUOTE = '“';
const CLOSING_QUOTE = '”';
const QUOTES = /^[“”"]$/u;

/** Symbols of a line as Chinese texts write them: wide stops next to Chinese characters, quotation marks in pairs. */
export function writtenOf(symbols: readonly string[]): string[] {
  let isQuoted = false;
  return symbols.map((symbol, at) => {
    if (QUOTES.test(symbol)) {
      isQuoted = !isQuoted;
      return isQuoted ? OPENING_QUOTE : CLOSING_QUOTE;
    }
    const isBeside = CHINESE.test(symbols[at - 1] ?? '') || CHINESE.test(symbols[at + 1] ?? '');
    return (isBeside ? WIDE[symbol] : undefined) ?? symbol;
  });
}
