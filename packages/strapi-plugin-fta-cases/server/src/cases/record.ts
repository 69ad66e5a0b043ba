import type { Case, Provider, RegionCode, TopicKey } from '@fta/cases-core';
import type { ReviewState } from '../../../shared/workflow.ts';

/** The attributes of a case entry that hold its content; topics are links and stand apart. */
export interface CaseAttributes {
  caseId: string;
  number: number;
  title: string;
  providerName: string;
  providerKey: string;
  providerKind: Provider['kind'];
  providerRegion: RegionCode | null;
  lead: Case['lead'];
  sections: Case['sections'];
  figures: Case['figures'];
  citations: Case['citations'];
  regions: Case['regions'];
  summary: string | null;
}

/** A case as the database has it. What an editor has not filled in yet is `null`. */
export type CaseRow = { [Name in keyof CaseAttributes]: CaseAttributes[Name] | null } & {
  id: number;
  documentId: string;
  reviewState: ReviewState | null;
  version: number | null;
  importedHash: string | null;
  publishedAt: string | Date | null;
  updatedAt: string | Date;
  topics?: readonly { id: number; key: TopicKey }[];
  batch?: BatchRow | null;
  updatedBy?: AdminName | null;
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
export function attributesOf(content: Case): CaseAttributes {
  const { provider } = content;
  return {
    caseId: content.id,
    number: content.number,
    title: content.title,
    providerName: provider.name,
    providerKey: provider.key,
    providerKind: provider.kind,
    providerRegion: provider.region,
    lead: content.lead,
    sections: content.sections,
    figures: content.figures,
    citations: content.citations,
    regions: content.regions,
    summary: content.summary,
  };
}

type Content = Partial<{ [Name in keyof CaseAttributes]: CaseAttributes[Name] | null }>;

/** The case that attributes keep, keys in the order of the schema; what is not filled in yet is blank. */
export function caseOf(row: Content, topics: readonly TopicKey[]): Case {
  return {
    id: row.caseId ?? '',
    number: row.number ?? 0,
    title: row.title ?? '',
    provider: {
      key: row.providerKey ?? '',
      name: row.providerName ?? '',
      kind: row.providerKind ?? 'other',
      region: row.providerRegion ?? null,
    },
    lead: row.lead ?? [],
    sections: row.sections ?? [],
    figures: row.figures ?? [],
    citations: row.citations ?? [],
    topics: [...topics],
    regions: row.regions ?? [],
    summary: row.summary ?? null,
  };
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
  if (head === 'id') return ['caseId'];
  if (head === 'provider') return [PROVIDER_ATTRIBUTES[rest[0] ?? 'name'] ?? 'providerName'];
  return head === undefined ? [] : [head, ...rest];
}

const PROVIDER_ATTRIBUTES: Record<string, string> = {
  key: 'providerKey',
  name: 'providerName',
  kind: 'providerKind',
  region: 'providerRegion',
};
