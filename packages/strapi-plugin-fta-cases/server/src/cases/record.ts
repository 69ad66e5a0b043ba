import { blankCase, type Case, type Provider, type RegionCode, type TopicKey } from '@fta/cases-core';
import { attributeOfField, PROVIDER_ATTRIBUTES } from '../../../shared/case-attributes.ts';
import type { ReviewState } from '../../../shared/workflow.ts';
import type { KeptSources } from './sources.ts';

/** The attributes of a case entry that hold its content; topics are links and stand apart. */
export interface CaseAttributes extends Omit<Case, 'id' | 'provider' | 'topics'> {
  caseId: string;
  providerName: string;
  providerKey: string;
  providerKind: Provider['kind'];
  providerRegion: RegionCode | null;
}

/** A case as the database has it. What an editor has not filled in yet is `null`. */
export type CaseRow = { [Name in keyof CaseAttributes]: CaseAttributes[Name] | null } & {
  id: number;
  documentId: string;
  reviewState: ReviewState | null;
  version: number | null;
  importedHash: string | null;
  /** Account whose autosave wrote the content last; `null` after anything else. */
  autosavedBy: number | null;
  publishedAt: string | Date | null;
  updatedAt: string | Date;
  topics?: readonly { id: number; key: TopicKey }[];
  batch?: BatchRow | null;
  updatedBy?: AdminName | null;
};

/** All that is kept of a version. */
export type WholeCaseRow = CaseRow & {
  /** Where its texts stand in the file it was imported from; `null` where it was written here, or came as data. */
  sources: KeptSources | null;
};

export interface AdminName {
  id: number;
  firstname?: string | null;
  lastname?: string | null;
  username?: string | null;
  email?: string | null;
}

export interface BatchRow {
  id: number;
  documentId: string;
  batchId: string;
  title: string | null;
  issuer: string | null;
  series: string | null;
  ordinal: number;
  year: number | null;
}

/** The attributes that keep a case; {@link caseOf} gives it back. */
export function attributesOf({ id, provider, topics: _, ...others }: Case): CaseAttributes {
  return {
    ...others,
    caseId: id,
    providerName: provider.name,
    providerKey: provider.key,
    providerKind: provider.kind,
    providerRegion: provider.region,
  };
}

type Content = Partial<{ [Name in keyof CaseAttributes]: CaseAttributes[Name] | null }>;

/** The case that attributes keep, keys in the order of the schema; what is not filled in yet is blank. */
export function caseOf(row: Content, topics: readonly TopicKey[]): Case {
  const provider = {
    key: row.providerKey ?? '',
    name: row.providerName ?? '',
    kind: row.providerKind ?? 'other',
    region: row.providerRegion ?? null,
  };
  const kept: Readonly<Record<string, unknown>> = { ...row, id: row.caseId, provider, topics: [...topics] };
  const fields = Object.entries(blankCase()).map(([name, blank]) => [name, kept[name] ?? blank]);
  return Object.fromEntries(fields) as unknown as Case;
}

/** The case of an entry that was read together with its topics. */
export function caseOfRow(row: CaseRow): Case {
  return caseOf(
    row,
    (row.topics ?? []).map(({ key }) => key),
  );
}

/** The attribute, and the place inside it, that a path of the schema's case leads to. */
export function attributePath(path: readonly (string | number)[]): string[] {
  const [head, ...rest] = path.map(String);
  if (head === undefined) return [];
  if (head !== 'provider') return [attributeOfField(head), ...rest];
  return [PROVIDER_ATTRIBUTES[(rest[0] ?? 'name') as keyof Provider] ?? PROVIDER_ATTRIBUTES.name];
}
