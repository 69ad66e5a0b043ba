import {
  type Batch,
  blankCase,
  type Case,
  DEFAULT_PROFILE,
  derivedFigures,
  describeProvider,
  type Figure,
  type Language,
  type Profile,
  type RuleId,
  SCHEMA_VERSION,
} from '@fta/cases-core';
import { pointerOf } from '@fta/cases-core/schema';
import type { IgnoredRecord } from '../../../../shared/contracts.ts';
import { faultsIn, type Fault as RuleFault } from '../../../../shared/faults.ts';
import { ignoredBy } from '../../../../shared/ignored.ts';
import { unfitIssues } from '../../../../shared/profiles.ts';
import type { UncertainRecord } from '../../../../shared/uncertain.ts';
import type { CaseContent } from '../document/fields.ts';
import { uncertainFaults } from './uncertain-faults.ts';

/** A fault of the text, at its place in the case. */
export interface Fault extends RuleFault {
  /** By which somebody left it as it is; `null` for one that counts. */
  readonly ignored: IgnoredRecord | null;
  /** The mark of a scan that it is; `null` for what a rule found. */
  readonly uncertain: UncertainRecord | null;
}

/** What a text is held to. */
export interface CheckTerms {
  readonly language: Language;
  /** The format of the batch; the first batch's where there is none. */
  readonly profile?: Profile;
  /** Number of the case in its batch. */
  readonly number?: number;
  /** The year of the batch, which dates must not be later than. */
  readonly year?: number | null;
  /** Faults that are left as they are. */
  readonly ignored?: readonly IgnoredRecord[];
  /** Figures of a scan that are read in two ways. */
  readonly uncertain?: readonly UncertainRecord[];
}

/** What the checks say of a text. */
export interface CheckedText {
  readonly faults: readonly Fault[];
  readonly figures: readonly Figure[];
}

/** The figures that the text of a case states. */
export function figuresOf({ lead, sections }: CaseContent): Figure[] {
  return derivedFigures(lead, sections);
}

/** Holds the text of a case to the rules that look at one case. */
export function faultsOf(content: CaseContent, figures: Figure[], terms: CheckTerms): Fault[] {
  const single = caseToCheck(content, figures, terms);
  const { language, profile = DEFAULT_PROFILE, ignored = [], uncertain = [] } = terms;
  const batch = batchOf(single, terms.year ?? null);
  const found = faultsIn(batch, { language, profile }).ofCases.get(single.id) ?? [];
  const unfit = unfitFor(single, profile, language);
  const faults = [...unfit, ...found.filter((fault) => !unfit.some((limit) => says(limit, fault)))];
  const records = ignoredBy(faults, ignored);
  return [
    ...faults.map((fault) => ({ ...fault, ignored: records.get(fault) ?? null, uncertain: null })),
    ...uncertainFaults(content, uncertain, language),
  ];
}

/** The case that a text is held to the rules as. */
export function caseToCheck(content: CaseContent, figures: Figure[], { number = 1 }: CheckTerms): Case {
  const provider = content.provider.key === '' ? describeProvider(content.provider.name) : content.provider;
  return { ...blankCase(), ...content, provider, id: 'case', number, figures };
}

/** A field that is not as it has to be to be printed. */
interface Unfit extends RuleFault {
  /** What the schema has against it. */
  readonly issue: RuleId;
}

/** The rules that say what a limit says of the same field, more softly: each fault is said once. */
const SAID_BY: Partial<Record<RuleId, readonly RuleId[]>> = {
  'value-required': [
    'case-title-missing',
    'provider-missing',
    'point-title-missing',
    'section-renamed',
    'section-unexpected',
    'section-repeated',
  ],
  'value-too-short': ['title-length'],
  'value-too-long': ['title-length'],
  'publish-section-required': ['section-missing'],
  'publish-section-empty': ['section-empty'],
};

/** Whether a limit says what a rule found of the same field, or of the part that the field names. */
function says({ issue, pointer }: Unfit, { ruleId, pointer: ruled }: RuleFault): boolean {
  const isOfField = pointer === ruled || pointer.slice(0, pointer.lastIndexOf('/')) === ruled;
  return isOfField && (SAID_BY[issue]?.some((rule) => rule === ruleId) ?? false);
}

/** What keeps a case from being printed: limits of its fields, texts that are missing. */
function unfitFor(single: Case, profile: Profile, language: Language): Unfit[] {
  return unfitIssues(single, profile).map(({ path, ruleId: issue, message }) => ({
    ruleId: 'print',
    issue,
    severity: 'error',
    message: message[language],
    pointer: pointerOf(path),
    span: null,
    words: '',
  }));
}

export function batchOf(single: Case, year: number | null): Batch {
  const identity = { id: 'batch', title: '', issuer: '', series: '', ordinal: 1, year };
  return { schemaVersion: SCHEMA_VERSION, ...identity, cases: [single] };
}
