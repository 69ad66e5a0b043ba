/** The type that the edit view knows the input of a year by. */
export const YEAR_INPUT = 'fta-year';

/** What was typed as a number; what is none stays as it is, for the form to say so. */
export function yearOf(text: string): number | string | null {
  const digits = text.normalize('NFKC').trim();
  if (digits === '') return null;
  return /^\d+$/.test(digits) ? Number(digits) : text;
}
