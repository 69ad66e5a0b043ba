import { type Bilingual, fieldText } from '@fta/cases-core';
import { PARAMETERS, type ParameterKey, type ParameterValue, parameterName } from '@fta/cases-core/rest';
import { languageOf } from '../language.ts';
import { invalid, MOST_REASONS, type Reason, reason } from '../refusals.ts';
import type { RequestContext } from './request-context.ts';

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
  { query, state }: RequestContext,
  taken: readonly Taken[],
): Query<Taken> {
  const reasons = unknownParameters(Object.keys(query), taken.map(parameterName));
  const values: { [Key in ParameterKey]?: unknown } = {};
  for (const key of taken) {
    const name = parameterName(key);
    const sent = query[name];
    if (sent === undefined) continue;
    const result = PARAMETERS[key].safeParse(sent);
    if (result.success) values[key] = result.data;
    else reasons.push(wrongValue(key, name, sent));
  }
  if (reasons.length > 0) throw invalid(reasons, languageOf(state));
  return values as Query<Taken>;
}

/** As much of a wrong name or value as a refusal repeats, in characters. */
const MOST_SHOWN = 100;

function shown(text: string): string {
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}

function wrongValue(key: ParameterKey, name: string, sent: unknown): Reason {
  const received = shown(typeof sent === 'string' ? sent : JSON.stringify(sent));
  return reason('parameter-invalid', { name, expected: expectationOf(key), received }, { path: [name] });
}

/** What a parameter takes, from the contract's own words. */
function expectationOf(key: ParameterKey): Bilingual {
  const text = fieldText(PARAMETERS[key]);
  if (!text?.help) throw new TypeError(`the parameter ${key} says nothing of what it takes`);
  return text.help;
}
