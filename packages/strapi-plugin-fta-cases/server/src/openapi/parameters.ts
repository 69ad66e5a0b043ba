import { PARAMETERS, type ParameterKey, parameterName } from '@fta/cases-core/rest';
import { batchSchema, fieldText, prose } from '@fta/cases-core/schema';
import type { Examples, JsonSchema, ParameterObject } from './types.ts';

/** What parameters are made of; the id in a path is one of its own, so that no other id refers to it. */
export const PARAMETER_SCHEMAS = { ...PARAMETERS, id: batchSchema.shape.id.meta({}) };

/** How a value stands in an address: lists as repeated names, pages in brackets. */
function styleOf({ type }: JsonSchema): Pick<ParameterObject, 'style' | 'explode'> {
  if (type === 'object') return { style: 'deepObject', explode: true };
  if (type === 'array') return { style: 'form', explode: true };
  return {};
}

/** A query parameter of the contract; its values are those it is read to. */
export function queryParameter(key: ParameterKey, schema: JsonSchema, examples: Examples): ParameterObject {
  const { title: _title, description: _description, ...values } = schema;
  const text = fieldText(PARAMETERS[key]);
  if (!text) throw new TypeError(`the parameter ${key} is not described`);
  return {
    name: parameterName(key),
    in: 'query',
    description: prose({
      zh: text.help ? `${text.label.zh}：${text.help.zh}` : text.label.zh,
      en: text.help ? `${text.label.en}: ${text.help.en}` : text.label.en,
    }),
    ...styleOf(schema),
    schema: values,
    ...(Object.keys(examples).length > 0 && { examples }),
  };
}

/** The id in a path. */
export function idParameter(schema: JsonSchema, examples: Examples): ParameterObject {
  const { title: _title, description: _description, ...values } = schema;
  return {
    name: 'id',
    in: 'path',
    required: true,
    description: prose({ zh: '编号', en: 'The id' }),
    schema: values,
    ...(Object.keys(examples).length > 0 && { examples }),
  };
}
