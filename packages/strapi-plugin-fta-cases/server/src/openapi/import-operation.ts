import { IMPORT_PATH, importAnswer, importOptionsSchema } from '@fta/cases-core/rest';
import { type Bilingual, DOCUMENT_FORMAT_NAMES, inline, prose } from '@fta/cases-core/schema';
import { DOCUMENT_TYPES } from '../../../shared/formats.ts';
import { textDocument } from '../services/import/options.ts';
import { answerSchema } from './components.ts';
import { IMPORT_EXAMPLES, IMPORT_REQUEST, JSON_TYPE } from './examples.ts';
import { done, refusalsBy } from './responses.ts';
import { TOKEN_ONLY } from './security.ts';
import type { JsonSchema, OperationObject, ParameterObject } from './types.ts';

export { IMPORT_PATH };

const { dryRun, batchId, overwrite, revise } = importOptionsSchema.shape;

/** What the document of this operation is made of. */
export const IMPORT_SCHEMAS = { dryRun, batchId, overwrite, revise, textDocument };

type OptionName = keyof typeof importOptionsSchema.shape;

const OPTIONS: Readonly<Record<OptionName, Bilingual>> = {
  dryRun: {
    zh: 'true：只说明将会发生什么，不写入',
    en: 'true: tells what would happen and writes nothing',
  },
  batchId: { zh: '文件未注明时，批次的编号', en: 'The id of the batch, for a document that states none' },
  overwrite: {
    zh: '允许覆盖其在编内容的案例编号，以逗号分隔',
    en: 'Ids of cases whose work in progress may be written over, with commas between them',
  },
  revise: {
    zh: 'true：已发布而文字不同的案例进入修订；公开的内容在修订发布之前不变',
    en: 'true: published cases with another text in the document are opened for revision; what is public stays until that is published',
  },
};

/** Told in the text alone: generators make one kind of body of all that are listed, and fail or mix them up. */
const RAW_TYPES = ['text/markdown', 'text/plain', ...DOCUMENT_TYPES, 'application/octet-stream'].join(', ');

const SUMMARY: Bilingual = { zh: '导入一份文件', en: 'Import a document' };

const ABOUT: Bilingual = {
  zh: `需要带有 plugin::fta-cases.import.run 权限的 API 令牌。可以读取${DOCUMENT_FORMAT_NAMES.zh}，按内容识别；可作为 JSON 中的文本、表单中的文件发送，也可以其字节为请求体（${RAW_TYPES}）。整份写入或完全不写入，可重复执行。写入的是草稿，审核、发布之后才公开。`,
  en: `Takes an API token with the scope plugin::fta-cases.import.run. Reads ${DOCUMENT_FORMAT_NAMES.en}, told by content; sent as text in JSON, as a file of a form, or as the bytes of the request itself (${RAW_TYPES}). Everything is written or nothing, and it can be repeated. What is written is drafts: they are public once they are reviewed and published.`,
};

const FORM: JsonSchema = {
  type: 'object',
  required: ['files'],
  properties: { files: { type: 'string', contentMediaType: 'application/octet-stream' } },
};

export function importOperation(schemas: Readonly<Record<keyof typeof IMPORT_SCHEMAS, JsonSchema>>): OperationObject {
  const { body } = IMPORT_REQUEST;
  return {
    operationId: 'import',
    tags: ['import'],
    summary: inline(SUMMARY),
    description: prose(ABOUT),
    security: TOKEN_ONLY,
    parameters: (Object.keys(OPTIONS) as OptionName[]).map((name) => optionParameter(name, schemas[name])),
    requestBody: {
      required: true,
      content: {
        [JSON_TYPE]: { schema: schemas.textDocument, examples: { 'dry-run': { value: body } } },
        'multipart/form-data': { schema: FORM },
      },
    },
    responses: {
      200: done({ [JSON_TYPE]: { schema: answerSchema(importAnswer), examples: IMPORT_EXAMPLES } }, SUMMARY),
      ...refusalsBy([
        'BadRequest',
        'Unauthorized',
        'Forbidden',
        'TooLarge',
        'TooManyRequests',
        'Failure',
        'Unavailable',
      ]),
    },
  };
}

function optionParameter(name: OptionName, schema: JsonSchema): ParameterObject {
  return {
    name,
    in: 'query',
    description: prose(OPTIONS[name]),
    ...(schema.type === 'array' && { style: 'form', explode: false }),
    schema,
    ...(name === 'dryRun' && { examples: { 'dry-run': { value: true } } }),
  };
}
