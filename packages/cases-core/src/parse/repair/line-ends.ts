/** CRLF and lone CR become one LF each line, with the number of characters unchanged. */
export function unifyLineEnds(source: string): string {
  if (!source.includes('\r')) return source;
  return source.replace(/\r(\n?)/g, (_, lf: string) => (lf ? ' \n' : '\n'));
}
