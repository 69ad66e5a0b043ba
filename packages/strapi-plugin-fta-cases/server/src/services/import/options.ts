import { batchSchema } from '@fta/cases-core/schema';
import * as z from 'zod';

/** Words as a form or a query sends them. */
const flag = z.preprocess((sent) => (sent === 'true' ? true : sent === 'false' ? false : sent), z.boolean());

/** A batch has no more cases than this by far. */
const MOST_IDS = 10_000;

/** A list as JSON has it; a form or a query sends it as JSON text or with commas. Counted before it is looked through. */
const list = z.preprocess(
  (sent) => {
    if (typeof sent !== 'string') return sent;
    return sent.startsWith('[') ? jsonOf(sent) : sent.split(',').filter((id) => id !== '');
  },
  z.array(z.unknown()).max(MOST_IDS).pipe(z.array(z.string())),
);

/** Made up by whoever starts an import, and the key to its progress: long enough that nobody guesses it. */
const importIdText = z.string().regex(/^[\w-]{16,64}$/);

/** What an import may be asked for, in the body or the query. */
export const importOptions = z.object({
  dryRun: flag.optional(),
  batchId: batchSchema.shape.id.optional(),
  overwrite: list.optional(),
  revise: flag.optional(),
  importId: importIdText.optional(),
});

/** A document that is sent as JSON. */
export const textDocument = z.object({ name: z.string().min(1).max(255), content: z.string() });

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
