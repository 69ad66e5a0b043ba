import type { AnswerCheck, AnswerName, Answers } from './answers.ts';
import type { Clock } from './clock.ts';
import { AnswerError, type AnswerFault, ApiError } from './errors.ts';
import { excerptOf } from './excerpt.ts';
import { type Outgoing, type Received, titleOf } from './exchange.ts';
import { retryAfterOf } from './retry.ts';

/** A request with its answer. */
export interface Exchange {
  readonly request: Outgoing;
  readonly received: Received;
}

/**
 * The answer as the check lets it through.
 * @throws AnswerError where it is not JSON or not of that shape.
 */
export function readJson<Name extends AnswerName>(
  { request, received }: Exchange,
  name: Name,
  check: AnswerCheck,
): Answers[Name] {
  const json = parseJson(received.text);
  if (json === undefined) throw new AnswerError(titleOf(request), request.operation, [notJson(received)]);
  const checked = check(name, json);
  if ('answer' in checked) return checked.answer;
  throw new AnswerError(titleOf(request), request.operation, checked.faults);
}

/** The answer as text. @throws AnswerError where it is of another type, such as a page of a proxy */
export function readText(exchange: Exchange, type: string): string {
  const { header, text } = exchange.received;
  const came = header('Content-Type') ?? 'no content type';
  if (came.startsWith(type)) return text;
  throw faultyAnswer(exchange, '', `expected ${type}, got ${came}: ${excerptOf(text)}`);
}

/** What the server said against a request, in its own words where it has any. */
export function refusalOf({ request, received }: Exchange, clock: Clock, check: AnswerCheck): ApiError {
  const { status, header } = received;
  const common = { status, requestId: header('X-Request-Id'), retryAfter: retryAfterOf(received, clock) };
  if (isRedirect(status)) {
    const target = header('Location') ?? 'another address';
    const message = `redirected to ${target}: name the address where the CMS really is`;
    return new ApiError(titleOf(request), { ...common, name: 'RedirectError', message });
  }
  const stated = statedIn(received, 'error', check);
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
export function statedIn<Name extends AnswerName>(
  { text }: Received,
  name: Name,
  check: AnswerCheck,
): Answers[Name] | null {
  const checked = check(name, parseJson(text));
  return 'answer' in checked ? checked.answer : null;
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
