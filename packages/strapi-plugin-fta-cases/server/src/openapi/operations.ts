import { OPERATIONS, type Operation, type OperationName, type ParameterKey } from '@fta/cases-core/rest';
import { type Bilingual, inline, prose } from '@fta/cases-core/schema';
import { DOCX_TYPE } from '@fta/cases-office';
import { answerSchema } from './components.ts';
import { JSON_TYPE, parameterExamples, readingExamples } from './examples.ts';
import { idParameter, queryParameter } from './parameters.ts';
import { cached, passing, type RefusalName, refusalsBy } from './responses.ts';
import { type Access, ANYBODY } from './security.ts';
import { OPERATION_TEXTS } from './texts.ts';
import type { Content, JsonSchema, MediaType, OperationObject, Responses } from './types.ts';

type Schemas = Readonly<Record<ParameterKey | 'id', JsonSchema>>;

/**
 * Not left open, since what may be anything makes, in types, anything of the answer's other types; and not `binary`, by which
 * orval 8 reads them all as bytes.
 */
const WORD_DOCUMENT: JsonSchema = { type: 'string', contentMediaType: DOCX_TYPE };

/** Other types an operation answers in, and of what shape, where a parameter asks for them. */
const OTHER_TYPES: Readonly<Partial<Record<OperationName, Readonly<Record<string, JsonSchema>>>>> = {
  batch: { 'text/markdown': { type: 'string' }, [DOCX_TYPE]: WORD_DOCUMENT },
  case: {
    [DOCX_TYPE]: WORD_DOCUMENT,
    'application/ld+json': {
      type: 'object',
      required: ['@context', '@type', '@id'],
      properties: {
        '@context': { const: 'https://schema.org' },
        '@type': { const: 'Report' },
        '@id': { type: 'string' },
      },
      unevaluatedProperties: true,
    },
  },
};

/** A reading operation of the contract. */
export function readingOperation(name: OperationName, schemas: Schemas, access: Access): OperationObject {
  const { summary, parameters, path } = OPERATIONS[name] as Operation;
  const { tag, about } = OPERATION_TEXTS[name];
  const taken = [
    ...(path.includes(':id')
      ? [
          idParameter(
            schemas.id,
            parameterExamples(name, ({ id }) => id),
          ),
        ]
      : []),
    ...parameters.map((key) =>
      queryParameter(
        key,
        schemas[key],
        parameterExamples(name, ({ query }) => query?.[key]),
      ),
    ),
  ];
  return {
    operationId: name,
    tags: [tag],
    summary: inline(summary),
    description: prose(about),
    ...(name === 'health' && access === 'token' && { security: ANYBODY }),
    ...(taken.length > 0 && { parameters: taken }),
    responses: name === 'health' ? healthResponses(summary) : readingResponses(name, summary, access),
  };
}

function readingResponses(name: OperationName, summary: Bilingual, access: Access): Responses {
  return {
    200: cached(contentOf(name), summary),
    304: { $ref: '#/components/responses/NotModified' },
    ...refusalsBy(refusalsOf(name, access)),
  };
}

/** The state is told to everybody, with the same shape whether all is well or not. */
function healthResponses(summary: Bilingual): Responses {
  const content = contentOf('health');
  const [json] = Object.values(content) as [MediaType];
  return {
    200: passing(content, summary),
    ...refusalsBy(['BadRequest', 'Failure']),
    503: passing({ [JSON_TYPE]: { schema: json.schema } }, { zh: '数据库不可用', en: 'The database is down' }),
  };
}

function contentOf(name: OperationName): Content {
  const { answer, type = JSON_TYPE } = OPERATIONS[name] as Operation;
  const main = answer ? answerSchema(answer) : bareSchema(type);
  const types = { [type]: main, ...OTHER_TYPES[name] };
  return Object.fromEntries(
    Object.entries(types).map(([each, schema]) => {
      const examples = readingExamples(name, each);
      return [each, { schema, ...(Object.keys(examples).length > 0 && { examples }) }];
    }),
  );
}

/** Of an answer that has a format of its own. */
function bareSchema(type: string): JsonSchema {
  return { type: type.endsWith('json') ? 'object' : 'string' };
}

/** The refusals an operation may answer with. */
function refusalsOf(name: OperationName, access: Access): RefusalName[] {
  const { path, parameters } = OPERATIONS[name] as Operation;
  return [
    'BadRequest',
    ...(access === 'token' ? (['Unauthorized', 'Forbidden'] as const) : []),
    ...(path.includes(':id') ? (['NotFound'] as const) : []),
    ...(parameters.includes('since') ? (['Gone'] as const) : []),
    'TooManyRequests',
    'Failure',
    'Unavailable',
  ];
}
