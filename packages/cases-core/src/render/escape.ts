import { isInvisible } from '../text/characters.ts';

/** Characters that mean something in Markdown anywhere in a line. */
const ANYWHERE = /[\\`*_[\]<>&#|~]/g;
/** What would make a line a list, a rule or a table at its start. */
const AT_START = /^(?:[-+=:]|\d{1,9}[.)])/;
const BULLET_AT_START = /^[•●■◆▪◦➢\uF06C\uF0B7\uF0D8\uF076]/;

/** A text as Markdown that reads back as the same text, character for character. */
export function escapeMarkdown(text: string): string {
  const escaped = text.replace(ANYWHERE, '\\$&');
  const started = escaped
    .replace(AT_START, (start) => `${start.slice(0, -1)}\\${start.slice(-1)}`)
    .replace(BULLET_AT_START, reference);
  return hasInvisible(started)
    ? [...started].map((char) => (isInvisible(char.charCodeAt(0)) ? reference(char) : char)).join('')
    : started;
}

/** JSON that Markdown leaves alone: every mark inside its strings, all of them closed, is written as an escape. */
export function markdownSafeJson(value: unknown): string {
  return JSON.stringify(value).replace(/"(?:[^"\\]|\\.)*"?/g, (literal) => {
    const text: string = JSON.parse(literal);
    const safe = text.replace(/[!-/:-@[-`{-~]|\s/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
    return hasInvisible(safe) ? `"${[...safe].map(escapeInvisible).join('')}"` : `"${safe}"`;
  });
}

function hasInvisible(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (isInvisible(text.charCodeAt(i))) return true;
  return false;
}

function reference(char: string): string {
  return `&#x${(char.codePointAt(0) ?? 0).toString(16).toUpperCase()};`;
}

function escapeInvisible(char: string): string {
  const code = char.charCodeAt(0);
  return isInvisible(code) ? `\\u${code.toString(16).padStart(4, '0')}` : char;
}
