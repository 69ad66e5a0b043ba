import { AnswerError, NetworkError, TimeoutError } from './errors.ts';

/** As much of `fetch` as is used. The one of every runtime will do. */
export type Fetch = (
  url: string,
  init: {
    readonly method: 'GET' | 'POST';
    readonly headers: Record<string, string>;
    readonly body?: string | FormData;
    readonly redirect: 'follow' | 'manual';
    readonly signal: AbortSignal;
  },
) => Promise<FetchedResponse>;

/** As much of a `Response` as is used. */
export interface FetchedResponse {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  readonly body: { getReader(): ChunkReader } | null;
}

interface ChunkReader {
  read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }>;
  cancel(reason?: unknown): Promise<void>;
}

/** A request that can be sent, as often as need be. */
export interface Outgoing {
  /** The name of the operation in the contract. */
  readonly operation: string;
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly body?: string | FormData;
  /** Never repeated. */
  readonly once?: boolean;
}

/** An answer with all of its text. */
export interface Received {
  readonly status: number;
  readonly text: string;
  header(name: string): string | null;
}

export interface Limits {
  /** Milliseconds until the answer has to be there, to its last byte. */
  readonly timeout: number;
  /** Bytes that an answer may have, unpacked. */
  readonly maxAnswerBytes: number;
  readonly signal?: AbortSignal | undefined;
}

/** What was asked, for a person to read. */
export const titleOf = ({ method, url }: Outgoing) => `${method} ${url}`;

/**
 * Sends a request once and reads the answer to its end.
 * @returns a {@link NetworkError} where there is none, since that may be tried again
 * @throws the signal's reason where that is aborted, and {@link AnswerError} for an answer that is too large.
 */
export async function exchange(fetch: Fetch, request: Outgoing, limits: Limits): Promise<Received | NetworkError> {
  const { signal, timeout } = limits;
  signal?.throwIfAborted();
  const controller = new AbortController();
  const late = new TimeoutError(titleOf(request), timeout);
  const timer = setTimeout(() => controller.abort(late), timeout);
  const onAbort = () => controller.abort(signal?.reason);
  signal?.addEventListener('abort', onAbort, { once: true });
  try {
    const response = await fetch(request.url, {
      method: request.method,
      headers: request.headers,
      ...(request.body !== undefined && { body: request.body }),
      // A redirected POST would become a GET of another address.
      redirect: request.method === 'GET' ? 'follow' : 'manual',
      signal: controller.signal,
    });
    const text = await readText(response, request, limits.maxAnswerBytes);
    return { status: response.status, text, header: (name) => response.headers.get(name) };
  } catch (error) {
    signal?.throwIfAborted();
    if (controller.signal.aborted) return late;
    if (error instanceof AnswerError) throw error;
    return new NetworkError(titleOf(request), `${titleOf(request)}: no answer: ${reasonOf(error)}`, { cause: error });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', onAbort);
  }
}

async function readText({ body }: FetchedResponse, request: Outgoing, most: number): Promise<string> {
  if (!body) return '';
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value?.byteLength ?? 0;
    if (size > most) {
      await reader.cancel();
      const message = `expected at most ${most} bytes, got more`;
      throw new AnswerError(titleOf(request), request.operation, [{ path: '', message }]);
    }
    text += decoder.decode(value, { stream: true });
  }
}

/** What a runtime says of a failed fetch. Node keeps the reason in the cause, and sometimes in its code alone. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  if (!(cause instanceof Error)) return error.message;
  return `${error.message} (${cause.message || ('code' in cause ? String(cause.code) : cause.name)})`;
}
