/** Characters of what came that are shown. */
const SHOWN = 80;

/** The beginning of what came, in one line, as an error shows it. */
export function excerptOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line === '') return 'nothing';
  return JSON.stringify(line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line);
}
