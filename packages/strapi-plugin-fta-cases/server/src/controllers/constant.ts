import { createHash } from 'node:crypto';
import { answer } from './representation.ts';
import type { RequestContext } from './request-context.ts';

interface Made {
  readonly bytes: Buffer;
  readonly validator: string;
}

/** Answers with JSON that is the same as long as the process runs: it is made when it is first asked for. */
export function constant(make: () => unknown, type?: string): (ctx: RequestContext) => Promise<void> {
  let made: Made | undefined;
  return (ctx) => {
    made ??= madeOf(make());
    const { bytes, validator } = made;
    return answer(ctx, { ...(type !== undefined && { type }), validator, body: () => bytes });
  };
}

function madeOf(value: unknown): Made {
  const bytes = Buffer.from(JSON.stringify(value));
  return { bytes, validator: createHash('sha256').update(bytes).digest('base64url') };
}
