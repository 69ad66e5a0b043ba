import { CASE_FIELD_LIST, type Case } from '@fta/cases-core';
import { attributeOfField } from '../../../shared/case-attributes.ts';
import { deriveCase, providerOf } from '../cases/derive.ts';
import { attributesOf, type CaseAttributes, type CaseRow, caseOf } from '../cases/record.ts';
import { contentTypes } from '../content-types/index.ts';
import { issueReason, type Reason, reason } from '../refusals.ts';
import { isRelationTouched } from './relation.ts';

type Data = Readonly<Record<string, unknown>>;

/** What a save comes to: the content as it will be kept, or the reasons why not. */
export interface DraftEdit {
  readonly content: Case | null;
  readonly reasons: readonly Reason[];
  /** Topics or batch are set anew. */
  readonly relations: Data;
}

/** Attributes an editor writes, and the id, which the gate gives. The rest is derived from these or is the workflow's. */
const EDITED = CASE_FIELD_LIST.filter(
  ([, field]) => field.kind !== 'topics' && (field.kind === 'id' || !field.fixed),
).map(([name]) => attributeOfField(name));
const RELATIONS = ['batch', 'topics'] as const;
const RECORD = ['reviewState', 'importedHash', 'publishedAt'] as const;

/** What Strapi itself puts into the data of an entry. */
const STRAPI = [
  'id',
  'documentId',
  'createdAt',
  'updatedAt',
  'createdBy',
  'updatedBy',
  'locale',
  'localizations',
  'status',
];

/**
 * Reads what was sent over what is stored. `stored` is blank for a new case. Fields that are not sent stay as they are;
 * fields of the workflow may be sent back as they were, as forms do, and no other way.
 */
export function readEdit(data: Data, stored: Partial<CaseRow>): DraftEdit {
  const relations = Object.fromEntries(
    RELATIONS.filter((name) => isRelationTouched(data[name])).map((name) => [name, data[name]]),
  );
  const reasons = [...unknownFields(data), ...recordFields(data, stored)];
  const edited = Object.fromEntries(
    EDITED.filter((name) => data[name] !== undefined).map((name) => [name, data[name]]),
  );
  const merged = { ...stored, ...edited } as Partial<CaseAttributes>;
  const draft = withProvider(merged, stored);
  const derivation = deriveCase(caseOf(draft, topicsOf(stored)));
  if (derivation.issues) reasons.push(...derivation.issues.map((issue) => issueReason(issue)));
  return { content: derivation.content ?? null, reasons, relations };
}

/** The provider follows its name; the region of a case follows its provider as long as nobody has chosen another. */
function withProvider(merged: Partial<CaseAttributes>, stored: Partial<CaseRow>): Partial<CaseAttributes> {
  const known = stored.providerName ? caseOf(stored, []).provider : null;
  const name = typeof merged.providerName === 'string' ? merged.providerName.trim() : '';
  const provider = providerOf(name, known);
  const followed = known?.region ? [known.region] : [];
  const follows = JSON.stringify(merged.regions ?? []) === JSON.stringify(followed);
  const { providerKey, providerKind, providerRegion } = attributesOf({ ...caseOf({}, []), provider });
  return {
    ...merged,
    providerName: merged.providerName ?? '',
    providerKey,
    providerKind,
    providerRegion,
    regions: follows ? asList(provider.region) : (merged.regions ?? []),
  };
}

function asList<T>(value: T | null): T[] {
  return value === null ? [] : [value];
}

function topicsOf(stored: Partial<CaseRow>) {
  return (stored.topics ?? []).map(({ key }) => key);
}

function unknownFields(data: Data): Reason[] {
  const known = new Set<string>([...Object.keys(contentTypes.case.schema.attributes), ...STRAPI, ...RECORD]);
  return Object.keys(data)
    .filter((name) => !known.has(name))
    .map((name) => reason('field-unknown', { field: name }, { path: [name] }));
}

function recordFields(data: Data, stored: Partial<CaseRow>): Reason[] {
  const changed = RECORD.filter((name) => {
    const sent = data[name];
    return sent !== undefined && sent !== null && name !== 'publishedAt' && sent !== (stored[name] ?? 'drafting');
  });
  const reasons = changed.map((name) => reason('field-of-workflow', { field: name }, { path: [name] }));
  const id = data.caseId;
  if (stored.caseId && id !== undefined && id !== null && id !== '' && id !== stored.caseId) {
    reasons.push(reason('case-id-fixed', { id: stored.caseId }, { path: ['caseId'] }));
  }
  return reasons;
}
