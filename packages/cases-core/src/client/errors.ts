/** The failure of a call. `request` is what was asked: `GET https://cms.example.org/api/fta-cases/cases?q=…`. */
export class ClientError extends Error {
  readonly request: string;

  constructor(request: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.request = request;
  }
}

/** There was no answer: no connection, one that broke, or none in time. `cause` is what the runtime said. */
export class NetworkError extends ClientError {}

/** There was no answer in time. */
export class TimeoutError extends NetworkError {
  /** How long it was waited for, in milliseconds. */
  readonly timeout: number;

  constructor(request: string, timeout: number) {
    super(request, `${request}: no answer within ${timeout} ms`);
    this.timeout = timeout;
  }
}

export interface ApiErrorInit {
  readonly status: number;
  readonly name: string;
  readonly message: string;
  readonly details?: unknown;
  readonly requestId: string | null;
  readonly retryAfter?: number | null;
}

/**
 * The server refused or failed. `name`, `message` and `details` are those of its answer
 * (`{ error: { status, name, message, details } }`); where it had none, as from a proxy, `name` is `HttpError`.
 */
export class ApiError extends ClientError {
  readonly status: number;
  /** Of this plugin: `{ errors: [{ path, ruleId, message, text: { zh, en } }] }`. `null` where there is nothing. */
  readonly details: unknown;
  /** What the server's log knows this request by, from `X-Request-Id`. */
  readonly requestId: string | null;
  /** After how many milliseconds to come back, where the server said so. */
  readonly retryAfter: number | null;

  constructor(request: string, { status, name, message, details, requestId, retryAfter }: ApiErrorInit) {
    super(request, message);
    this.name = name;
    this.status = status;
    this.details = details ?? null;
    this.requestId = requestId;
    this.retryAfter = retryAfter ?? null;
  }
}

/**
 * A list changed while it was read, and could not be read over as often as would have been needed; or what was given
 * before it changed is not in it any more.
 */
export class ListChangedError extends ClientError {
  /**
   * Ids of entries that were given and that the list, as it is now, has no more or has otherwise; of a figure the id of
   * its case. Empty where the list was not read to an end.
   */
  readonly outdated: readonly string[];

  constructor(request: string, message: string, outdated: readonly string[] = []) {
    super(request, `${request}: ${message}`);
    this.outdated = outdated;
  }
}

/** One place where an answer is not what the contract says. */
export interface AnswerFault {
  /** JSON Pointer in the answer; '' for the whole of it. */
  readonly path: string;
  /** What was expected, and what came. */
  readonly message: string;
}

/** There was an answer and it is not one of this API: not JSON, of another shape, too large, or without end. */
export class AnswerError extends ClientError {
  /** The operation of the contract, such as `cases`. */
  readonly operation: string;
  readonly faults: readonly AnswerFault[];

  constructor(request: string, operation: string, faults: readonly AnswerFault[]) {
    super(request, `${request}: not an answer of "${operation}": ${summaryOf(faults)}`);
    this.operation = operation;
    this.faults = faults;
  }
}

/** So many faults are told in the message; all are in `faults`. */
const TOLD = 3;

function summaryOf(faults: readonly AnswerFault[]): string {
  const told = faults.slice(0, TOLD).map(({ path, message }) => (path === '' ? message : `${path}: ${message}`));
  return faults.length > TOLD ? `${told.join('; ')}; and ${faults.length - TOLD} more` : told.join('; ');
}
