import { batchSchema, SCHEMA_VERSION } from '../../schema/batch.ts';
import { REGIONS } from '../../schema/vocabulary/regions.ts';
import { runStart } from '../../text/characters.ts';
import { parseHanNumber } from '../../text/han-number.ts';
import { hashSlug } from '../../text/hash.ts';

export interface BatchIdentity {
  readonly schemaVersion: typeof SCHEMA_VERSION;
  readonly id: string;
  readonly title: string;
  readonly issuer: string;
  readonly series: string;
  readonly ordinal: number;
  readonly year: number | null;
}

/** What a document states of it in so many words. */
export type StatedIdentity = { readonly [Field in keyof BatchIdentity]?: BatchIdentity[Field] | undefined };

/** Issuers whose batches get a speaking id. Others get a hash of issuer and series, the same every time. */
const ISSUER_SLUGS: readonly (readonly [RegExp, string])[] = [
  [/黄河流域/u, 'yellow-river'],
  [/长江经济带|长三角/u, 'yangtze'],
  [/京津冀/u, 'jing-jin-ji'],
  [/国务院/u, 'state-council'],
  [/商务部/u, 'mofcom'],
  [/海关总署/u, 'customs'],
];

const ORDINAL = /第?([一二三四五六七八九十百]{1,5}|\d{1,3})(?:批次?|期|辑)|(首)批/u;
const YEAR = /((?:19|20|21)\d\d)\s*年(?:度)?/u;
/** Where the name of an issuer ends when no ordinal parts it from the series. */
const ISSUER =
  /^.*?(?:自由贸易试验区|自贸试验区|自由贸易港|自贸港|自贸区|联盟|委员会|商务部|商务厅|国务院|办公室|省|市|自治区)(?:联盟)?/u;

/** The parts of a title: `issuer 第N批 series`, or `issuer series（第N批）`. */
function readTitle(title: string): { issuer: string; series: string; ordinal: number | null; year: number | null } {
  const plain = (/《([^《》]*)》/u.exec(title)?.[1] ?? title).replace(/^关于印发(?:的)?|的(?:通知|函)$/gu, '');
  const ordinal = ORDINAL.exec(plain);
  const year = YEAR.exec(plain);
  const bracketed = plain.replace(/[（(][^（）()]*[）)]/gu, (part) =>
    ORDINAL.test(part) || YEAR.test(part) ? '' : part,
  );
  const behind = ordinal !== null && ORDINAL.exec(bracketed) === null;
  const words = (behind || !ordinal ? bracketed : plain).replace(YEAR, '');
  const parted = ORDINAL.exec(words);
  const head = parted ? tidy(words.slice(0, parted.index)) : '';
  const rest = parted ? words.slice(parted.index + parted[0].length) : words;
  const before = head === '' ? (ISSUER.exec(rest)?.[0] ?? '') : head;
  const after = head === '' ? rest.slice(before.length) : rest;
  const number = ordinal?.[2]
    ? 1
    : ordinal?.[1]
      ? /^\d/.test(ordinal[1])
        ? Number(ordinal[1])
        : parseHanNumber(ordinal[1])
      : null;
  return { issuer: tidy(before), series: tidy(after), ordinal: number, year: year ? Number(year[1]) : null };
}

/** Quotes, brackets that have lost their other half, and 的 at the ends are no part of a name. */
function tidy(name: string): string {
  const open = name.replace(/[（(]\s*[）)]/gu, '').trim();
  return open.slice(0, runStart(open, /[“”‘’《》的\s（(]/u)).replace(/^[“”‘’《》的\s]+/u, '');
}

/** The identity as canonical Markdown states it, nothing concluded. */
export function statedIdentity(title: string, stated: StatedIdentity): BatchIdentity {
  const { id = 'batch-1', issuer = '', series = '', ordinal = 1, year = null } = stated;
  return { schemaVersion: SCHEMA_VERSION, id, title, issuer, series, ordinal, year };
}

const { shape } = batchSchema;

/** A batch is known by issuer, series and ordinal: reads all three out of its title. */
export function identifyBatch(title: string, stated: StatedIdentity): BatchIdentity {
  const read = readTitle(title);
  const issuer = stated.issuer ?? read.issuer;
  const series = stated.series ?? read.series;
  const ordinal = stated.ordinal ?? shape.ordinal.safeParse(read.ordinal).data ?? 1;
  const year = stated.year ?? shape.year.safeParse(read.year).data ?? null;
  return {
    schemaVersion: SCHEMA_VERSION,
    id: stated.id ?? batchId(issuer, series, title, ordinal),
    title,
    issuer,
    series,
    ordinal,
    year,
  };
}

function batchId(issuer: string, series: string, title: string, ordinal: number): string {
  const known = ISSUER_SLUGS.find(([pattern]) => pattern.test(issuer));
  if (known) return `${known[1]}-${ordinal}`;
  const region = REGIONS.find((candidate) => issuer.replace(/^中国[（(]?/u, '').startsWith(candidate.short));
  if (region) return `${region.slug}-${ordinal}`;
  return title === '' ? 'batch-1' : `batch-${hashSlug(issuer + series + (issuer === '' ? title : ''))}-${ordinal}`;
}
