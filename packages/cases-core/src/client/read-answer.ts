import type * as z from 'zod';
import { errorAnswer } from '../rest/answers.ts';
import { pointerOf } from '../schema/pointer.ts';
import type { Clock } from './clock.ts';
import { AnswerError, type AnswerFault, ApiError } from './errors.ts';
import { type Outgoing, type Received, titleOf } from './exchange.ts';
import { retryAfterOf } from './retry.ts';

/** A request with its answer. */
export interface Exchange {
  readonly request: Outgoing;
  readonly received: Received;
}

/**
 * The answer as the schema has it.
 * @throws AnswerError where it is not JSON or not of that shape.
 */
export function readJson<Schema extends z.ZodType>({ request, received }: Exchange, schema: Schema): z.output<Schema> {
  const json = parseJson(received.text);
  if (json === undefined) throw new AnswerError(titleOf(request), request.operation, [notJson(received)]);
  const result = schema.safeParse(json, { reportInput: true });
  if (result.success) return result.data;
  throw new AnswerError(titleOf(request), request.operation, result.error.issues.map(faultOf));
}

/** The answer as text. @throws AnswerError where it is of another type, such as a page of a proxy */
export function readText(exchange: Exchange, type: string): string {
  const { header, text } = exchange.received;
  const came = header('Content-Type') ?? 'no content type';
  if (came.startsWith(type)) return text;
  throw faultyAnswer(exchange, '', `expected ${type}, got ${came}: ${excerptOf(text)}`);
}

/** What the server said against a request, in its own words where it has any. */
export function refusalOf({ request, received }: Exchange, clock: Clock): ApiError {
  const { status, header } = received;
  const common = { status, requestId: header('X-Request-Id'), retryAfter: retryAfterOf(received, clock) };
  if (isRedirect(status)) {
    const target = header('Location') ?? 'another address';
    const message = `redirected to ${target}: name the address where the CMS really is`;
    return new ApiError(titleOf(request), { ...common, name: 'RedirectError', message });
  }
  const stated = statedIn(received, errorAnswer);
  if (stated) {
    const { name, message, details } = stated.error;
    return new ApiError(titleOf(request), { ...common, name, message, details });
  }
  const message = `${titleOf(request)}: status ${status}, and no answer of the CMS: ${excerptOf(received.text)}`;
  return new ApiError(titleOf(request), { ...common, name: 'HttpError', message });
}

/** An answer of the right shape that makes no sense. */
export function faultyAnswer({ request }: Exchange, path: string, message: string): AnswerError {
  return new AnswerError(titleOf(request), request.operation, [{ path, message }]);
}

export const isSuccess = ({ received: { status } }: Exchange) => status >= 200 && status < 300;

/** A redirect that was not followed has the status 0 in browsers. */
const isRedirect = (status: number) => status === 0 || (status >= 300 && status < 400);

/** The answer, where it is of that shape; else `null`. */
export function statedIn<Schema extends z.ZodType>({ text }: Received, schema: Schema): z.output<Schema> | null {
  const { success, data } = schema.safeParse(parseJson(text));
  return success ? data : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function notJson({ text, header }: Received): AnswerFault {
  const type = header('Content-Type') ?? 'no content type';
  return { path: '', message: `expected JSON, got ${type}: ${excerptOf(text)}` };
}

/** Characters of what came that are shown. */
const SHOWN = 80;

function excerptOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line === '') return 'nothing';
  return JSON.stringify(line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line);
}

function faultOf(issue: z.core.$ZodIssue): AnswerFault {
  const says = issue.message.replace(/^Invalid \w+: /, '');
  // Zod's own message names the type that came, and no other value.
  const came = issue.code === 'invalid_type' ? '' : `, got ${excerptOf(JSON.stringify(issue.input) ?? 'nothing')}`;
  return { path: pointerOf(issue.path), message: `${says}${came}` };
}
