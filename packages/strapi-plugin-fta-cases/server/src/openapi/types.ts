import type * as z from 'zod';

/*
 * As much of OpenAPI 3.1 as the document uses.
 */

export type JsonSchema = z.core.JSONSchema.BaseSchema;

export interface Reference {
  readonly $ref: string;
}

/** What is sent to get the answer of an example: to the address of the server with the path added. */
export interface ExampleRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: unknown;
}

export interface ExampleObject {
  readonly summary?: string;
  readonly value: unknown;
  readonly 'x-request'?: ExampleRequest;
}

export type Examples = Readonly<Record<string, ExampleObject>>;

export interface MediaType {
  readonly schema: JsonSchema;
  readonly examples?: Examples;
}

export type Content = Readonly<Record<string, MediaType>>;

export interface ParameterObject {
  readonly name: string;
  readonly in: 'query' | 'path';
  readonly required?: boolean;
  readonly description: string;
  readonly style?: 'form' | 'deepObject';
  readonly explode?: boolean;
  readonly schema: JsonSchema;
  readonly examples?: Examples;
}

export interface ResponseObject {
  readonly description: string;
  readonly headers?: Readonly<Record<string, Reference>>;
  readonly content?: Content;
}

export type Responses = Readonly<Record<string, ResponseObject | Reference>>;

/** Names of security schemes, with the scopes of each; an empty one is the public. */
export type Security = readonly Readonly<Record<string, readonly string[]>>[];

export interface OperationObject {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly description: string;
  readonly security?: Security;
  readonly parameters?: readonly ParameterObject[];
  readonly requestBody?: { readonly required: boolean; readonly content: Content };
  readonly responses: Responses;
}

export interface OpenApiDocument {
  readonly openapi: '3.1.1';
  readonly jsonSchemaDialect: string;
  readonly info: {
    readonly title: string;
    readonly version: string;
    readonly description: string;
    readonly license: { readonly name: string; readonly identifier: string };
  };
  readonly servers: readonly { readonly url: string; readonly description: string }[];
  readonly security: Security;
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, { readonly get?: OperationObject; readonly post?: OperationObject }>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, JsonSchema>>;
    readonly responses: Readonly<Record<string, ResponseObject>>;
    readonly headers: Readonly<
      Record<string, { readonly description: string; readonly required?: boolean; readonly schema: JsonSchema }>
    >;
    readonly securitySchemes: Readonly<
      Record<string, { readonly type: 'http'; readonly scheme: 'bearer'; readonly description: string }>
    >;
  };
}
