import { type Reason, reason } from '../refusals.ts';

/** The parameters of an address by their names, whatever is made of them. */
export interface SentParameters {
  readonly names: readonly string[];
  /** Names in their parts: `pagination[page]` is `pagination` and `page`. */
  readonly parts: readonly (readonly string[])[];
  /** A reason for each name or value whose bytes are no UTF-8. */
  readonly undecodable: readonly Reason[];
}

/**
 * Reads the names as they stand in the address. What parses the address for Strapi leaves out names that objects have by
 * themselves (`constructor`), and takes bytes that are no text for text.
 */
export function sentParameters(querystring: string): SentParameters {
  const names = new Set<string>();
  const parts: string[][] = [];
  const undecodable: Reason[] = [];
  for (const pair of querystring.split('&').filter((each) => each !== '')) {
    const equals = pair.indexOf('=');
    const name = decoded(equals < 0 ? pair : pair.slice(0, equals));
    const value = equals < 0 ? '' : decoded(pair.slice(equals + 1));
    if (name === null || value === null) undecodable.push(notText(name));
    if (name === null) continue;
    const path = name.split(/[[\]]+/).filter((part) => part !== '');
    names.add(path[0] ?? name);
    parts.push(path);
  }
  return { names: [...names], parts, undecodable };
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return null;
  }
}

function notText(name: string | null): Reason {
  return reason('parameter-encoding', { name: name ?? '?' }, { path: name === null ? [] : [name] });
}
