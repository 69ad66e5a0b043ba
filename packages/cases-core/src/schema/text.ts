import { z } from 'zod';

/**
 * One line of plain text: no line breaks, control characters or lone surrogates, no white space at its ends.
 * May be empty; `paragraph` may not.
 */
const PLAIN_LINE = /^(?!\s)[^\p{Cc}\p{Cs}\u2028\u2029]*(?<!\s)$/u;

const LIMITS = { title: 120, heading: 60, name: 120, summary: 500, paragraph: 20_000, slug: 80 } as const;

const plainLine = (max: number) => z.string().max(max).regex(PLAIN_LINE);

export const titleText = plainLine(LIMITS.title);
export const headingText = plainLine(LIMITS.heading);
export const nameText = plainLine(LIMITS.name);
export const summaryText = plainLine(LIMITS.summary).min(1);
export const lineText = plainLine(LIMITS.paragraph);
export const paragraphText = plainLine(LIMITS.paragraph).min(1);
export const slug = z
  .string()
  .max(LIMITS.slug)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
