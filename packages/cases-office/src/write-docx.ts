import type { Batch } from '@fta/cases-core/schema';
import { layoutOf } from './layout/layout.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import { inThread } from './threads.ts';
import type { RenderDocxOptions } from './write/render-docx.ts';

/**
 * Writes a Word document as `renderDocx` does, in a thread of its own: whoever asks stays free to answer others.
 * @throws TypeError for a profile whose layout is none; Refusal where the writing is over the limits of `DEFAULT_LIMITS`
 */
export async function writeDocx(batch: Batch, options: RenderDocxOptions = {}): Promise<Uint8Array> {
  layoutOf(options.profile);
  const answer = await inThread({ batch, options, limits: DEFAULT_LIMITS });
  if (!('written' in answer)) throw new TypeError('a thread that was to write has read');
  return answer.written;
}
