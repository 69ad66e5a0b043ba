/** A request as an example of the OpenAPI document states it. */
export interface DocumentedRequest {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
}

interface Example {
  value: unknown;
  readonly 'x-request'?: DocumentedRequest;
}

interface Header {
  readonly required?: boolean;
}

interface Response {
  readonly headers?: Readonly<Record<string, Header>>;
  readonly content?: Readonly<Record<string, { readonly examples?: Readonly<Record<string, Example>> }>>;
}

interface Reference {
  readonly $ref: string;
}

interface Operation {
  readonly operationId: string;
  readonly responses: Readonly<Record<string, Response | Reference>>;
}

/** As much of the OpenAPI document as the tests look at. */
export interface OpenApi {
  readonly openapi: string;
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

/** An example of an answer, with where it stands: what is sent, and what has to come back. */
export interface DocumentedAnswer {
  readonly name: string;
  readonly operation: string;
  readonly request: DocumentedRequest;
  readonly status: number;
  readonly type: string;
  /** Headers that every such answer carries. */
  readonly headers: readonly string[];
  readonly value: unknown;
}

/** Every example of an answer in the document, in its order; one of a shared refusal for each operation that may give it. */
export function documentedAnswers(document: OpenApi): DocumentedAnswer[] {
  return operationsOf(document).flatMap(({ path, method, operation }) =>
    Object.entries(operation.responses).flatMap(([status, response]) => {
      const { headers, content = {} } = resolved(document, response);
      return Object.entries(content).flatMap(([type, { examples = {} }]) =>
        Object.entries(examples).flatMap(([name, { value, 'x-request': request }]) => {
          if (!request) throw new Error(`the example ${name} does not say what is sent`);
          if (request.method.toLowerCase() !== method || !isAt(path, request.path)) return [];
          const required = requiredHeaders(document, headers);
          return {
            name,
            operation: operation.operationId,
            request,
            status: Number(status),
            type,
            headers: required,
            value,
          };
        }),
      );
    }),
  );
}

export function operationsOf({ paths }: OpenApi) {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
}

/** Whether an address is one of a path with parameters. */
function isAt(path: string, address: string): boolean {
  const [own = ''] = address.split('?');
  return new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`).test(own);
}

function requiredHeaders(document: OpenApi, headers: Response['headers'] = {}): string[] {
  return Object.entries(headers)
    .filter(([, header]) => resolved(document, header).required)
    .map(([name]) => name);
}

/** What is at the place that a reference leads to, or the thing itself. */
function resolved<Value extends object>(document: OpenApi, value: Value | Reference): Value {
  if (!('$ref' in value)) return value;
  const steps = value.$ref.slice('#/'.length).split('/');
  return steps.reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], document) as Value;
}
