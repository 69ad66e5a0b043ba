import { OPERATIONS, type OperationName } from '@fta/cases-core/rest';
import { inline, prose } from '@fta/cases-core/schema';
import { COMPONENTS, type ComponentName, componentSchemas } from './components.ts';
import { refusalExamples } from './examples.ts';
import { IMPORT_PATH, IMPORT_SCHEMAS, importOperation } from './import-operation.ts';
import { METRICS_PATH, type MetricsAccess, metricsOperation } from './metrics-operation.ts';
import { readingOperation } from './operations.ts';
import { PARAMETER_SCHEMAS } from './parameters.ts';
import { HEADER_COMPONENTS, responseComponents } from './responses.ts';
import { type Access, SECURITY_SCHEMES, securityOf } from './security.ts';
import { ABOUT, TAGS, TITLE } from './texts.ts';
import type { OpenApiDocument } from './types.ts';

export interface DocumentOptions {
  /** Where the API lies: an address, or a path on the server that the document comes from. */
  readonly serverUrl: string;
  readonly version: string;
  readonly access: Access;
  readonly metrics: MetricsAccess;
}

/** The public REST API as OpenAPI 3.1, derived from the contract of `@fta/cases-core/rest`. */
export function openApiDocument({ serverUrl, version, access, metrics }: DocumentOptions): OpenApiDocument {
  const schemas = componentSchemas({ ...PARAMETER_SCHEMAS, ...IMPORT_SCHEMAS });
  const names = Object.keys(OPERATIONS) as OperationName[];
  return {
    openapi: '3.1.1',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: {
      title: inline(TITLE),
      version,
      description: ABOUT.map(prose).join('\n\n'),
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: serverUrl, description: inline({ zh: '本服务器', en: 'This server' }) }],
    security: securityOf(access),
    tags: Object.entries(TAGS).map(([name, about]) => ({ name, description: inline(about) })),
    paths: {
      ...Object.fromEntries(names.map((name) => [pathOf(name), { get: readingOperation(name, schemas, access) }])),
      [IMPORT_PATH]: { post: importOperation(schemas) },
      ...(metrics !== 'off' && { [METRICS_PATH]: { get: metricsOperation(metrics) } }),
    },
    components: {
      schemas: Object.fromEntries(componentNames().map((name) => [name, schemas[name]])),
      responses: responseComponents(refusalExamples()),
      headers: HEADER_COMPONENTS,
      securitySchemes: SECURITY_SCHEMES,
    },
  };
}

function pathOf(name: OperationName): string {
  return OPERATIONS[name].path.replace(/:(\w+)/g, '{$1}');
}

function componentNames(): ComponentName[] {
  return Object.keys(COMPONENTS) as ComponentName[];
}
