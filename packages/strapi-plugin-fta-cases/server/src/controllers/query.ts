import { type Bilingual, fieldText } from '@fta/cases-core';
import { PARAMETERS, type ParameterKey, type ParameterValue, parameterName } from '@fta/cases-core/rest';
import * as z from 'zod';
import { languageOf } from '../language.ts';
import { invalid, MOST_REASONS, type Reason, reason } from '../refusals.ts';
import type { RequestContext } from './request-context.ts';
import { sentParameters } from './sent-parameters.ts';

/** The parameters of a request, as far as they were sent. */
export type Query<Taken extends ParameterKey> = { [Key in Taken]?: ParameterValue<Key> };

/** A reason for each name that is not among the parameters of a route, for {@link MOST_REASONS} of them. */
export function unknownParameters(names: readonly string[], taken: readonly string[]): Reason[] {
  const expected = taken.length > 0 ? taken.join(', ') : { zh: '无', en: 'none' };
  return names
    .filter((name) => !taken.includes(name))
    .slice(0, MOST_REASONS)
    .map(shown)
    .map((name) => reason('parameter-unknown', { name, expected }, { path: [name] }));
}

/** The parameters of a request that the route takes; 400 naming every one it does not, and every value that is wrong. */
export function readQuery<Taken extends ParameterKey>(
  { query, querystring, state }: RequestContext,
  taken: readonly Taken[],
): Query<Taken> {
  const sent = sentParameters(querystring);
  if (sent.undecodable.length > 0) throw invalid(sent.undecodable, languageOf(state));
  const reasons = unknownParameters(sent.names, taken.map(parameterName));
  const values: { [Key in ParameterKey]?: unknown } = {};
  for (const key of taken) {
    const name = parameterName(key);
    if (!sent.names.includes(name)) continue;
    const value = query[name];
    const result = PARAMETERS[key].safeParse(value);
    const unknown = unknownParts(name, PARAMETERS[key], sent.parts);
    reasons.push(...unknown);
    if (result.success) values[key] = result.data;
    else if (unknown.length === 0 || value !== undefined) reasons.push(...wrongValues(key, name, value));
  }
  if (reasons.length > 0) throw invalid(reasons, languageOf(state));
  return values as Query<Taken>;
}

/** As much of a wrong name or value as a refusal repeats, in characters. */
const MOST_SHOWN = 100;

function shown(text: string): string {
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}

/** What a value is refused for: of a parameter in parts, each part that is wrong; its unknown ones are told apart. */
function wrongValues(key: ParameterKey, name: string, sent: unknown): Reason[] {
  const schema = PARAMETERS[key];
  if (!(schema instanceof z.ZodObject) || !isObject(sent)) return [wrongValue(schema, [name], sent)];
  return Object.entries<z.ZodType>(schema.shape)
    .filter(([part, { safeParse }]) => Object.hasOwn(sent, part) && !safeParse(sent[part]).success)
    .map(([part, each]) => wrongValue(each, [name, part], sent[part]));
}

function unknownParts(name: string, schema: z.ZodType, sent: readonly (readonly string[])[]): Reason[] {
  if (!(schema instanceof z.ZodObject)) return [];
  const taken = Object.keys(schema.shape);
  const parts = sent.flatMap(([whole, part]) => (whole === name && part !== undefined ? [part] : []));
  return [...new Set(parts)]
    .filter((part) => !taken.includes(part))
    .map((part) =>
      reason(
        'parameter-unknown',
        { name: inBrackets([name, shown(part)]), expected: taken.join(', ') },
        { path: [name, shown(part)] },
      ),
    );
}

function wrongValue(schema: z.ZodType, path: readonly string[], sent: unknown): Reason {
  const received = shown(typeof sent === 'string' ? sent : (JSON.stringify(sent) ?? ''));
  return reason('parameter-invalid', { name: inBrackets(path), expected: expectationOf(schema), received }, { path });
}

const inBrackets = ([name, ...parts]: readonly string[]) => [name, ...parts.map((part) => `[${part}]`)].join('');

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a parameter takes, from the contract's own words; a part may lie in what makes it optional. */
function expectationOf(schema: z.ZodType): Bilingual {
  const described = schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema;
  const text = fieldText(described);
  if (!text?.help) throw new TypeError('a parameter says nothing of what it takes');
  return text.help;
}
