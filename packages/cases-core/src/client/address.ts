import { API_ROOT } from '../rest/addresses.ts';

/**
 * The address that all others begin with.
 * @throws TypeError for what is no address of a server, or one with a password in it.
 */
export function rootOf(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  const expected = 'url: expected the address of the CMS, such as https://cms.example.org';
  if (!parsed || !/^https?:$/.test(parsed.protocol)) throw new TypeError(`${expected}, got ${JSON.stringify(url)}`);
  if (parsed.username !== '' || parsed.password !== '') throw new TypeError(`${expected}, without user and password`);
  if (parsed.search !== '' || parsed.hash !== '') throw new TypeError(`${expected}, got one with ? or #`);
  const base = `${parsed.origin}${parsed.pathname.replace(/(?<!\/)\/+$/, '')}`;
  return base.endsWith(API_ROOT) ? base : `${base}${API_ROOT}`;
}

/** A path of the contract with the id in its place. */
export function pathOf(path: string, id: string): string {
  return path.replace(':id', encodeURIComponent(id));
}

/**
 * A query as it stands in an address, `?` included; '' where nothing is asked. Lists repeat their name, objects name their
 * keys in brackets, and what is `undefined` or `null` is left out.
 * @throws TypeError for what no address can say.
 */
export function queryOf(query: Readonly<Record<string, unknown>>): string {
  const pairs = Object.entries(query).flatMap(([name, value]) => pairsOf(name, value));
  const text = String(new URLSearchParams(pairs)).replaceAll('%5B', '[').replaceAll('%5D', ']');
  return text === '' ? '' : `?${text}`;
}

function pairsOf(name: string, value: unknown): [string, string][] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) {
    // An empty list of filters asks for none; an address without it asks for all.
    if (value.length === 0) throw new TypeError(`${name}: expected one value or several, got an empty list`);
    return value.map((each) => [name, wordOf(name, each)]);
  }
  if (typeof value === 'object') {
    return Object.entries(value).flatMap(([key, each]) => pairsOf(`${name}[${key}]`, each));
  }
  return [[name, wordOf(name, value)]];
}

function wordOf(name: string, value: unknown): string {
  if (typeof value === 'string' || typeof value === 'boolean') return String(value);
  if (typeof value === 'number' && Number.isFinite(value)) return digitsOf(value);
  throw new TypeError(`${name}: expected a text or a number, got ${String(value)}`);
}

/** Digits after the point that an address may have. */
const MOST_DECIMALS = 10;

/** A number without an exponent, which addresses do not have. */
function digitsOf(value: number): string {
  const text = String(value);
  return text.includes('e-') ? value.toFixed(MOST_DECIMALS) : text;
}
