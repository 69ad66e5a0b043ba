import type { Profile } from '@fta/cases-core';
import {
  type Case,
  findIssues,
  formatMessage,
  publishableCaseSchema,
  type RuleId,
  SECTION_VOCABULARY,
  type ValueIssue,
} from '@fta/cases-core/schema';

/** One state of the profile of a series, from when somebody put it in force until the next. */
export interface ProfileVersion {
  /** From 1; 0 is the built-in one before anybody has put another in force. */
  readonly number: number;
  readonly profile: Profile;
  /** The earlier state that was put in force again; `null` for an upload. */
  readonly again: number | null;
  readonly by: string;
  readonly at: string;
}

/** GET /fta-cases/batches/:documentId/profile: what the series of a batch is held to. */
export interface SeriesProfile {
  readonly issuer: string;
  readonly series: string;
  /** Number of the state that is in force; 0 for the built-in profile where nobody has put another in force. */
  readonly number: number;
  readonly profile: Profile;
  /** The profile that is in force where there is no other. */
  readonly builtIn: Profile;
  /** All states, the newest first: that one is in force. */
  readonly history: readonly ProfileVersion[];
}

/** POST /fta-cases/batches/:documentId/profile */
export interface ProfileUpload {
  /** The text of a profile's file. */
  readonly content: string;
  /** Number of the state that the one who asks has seen in force; refused with 409 where it is another. */
  readonly seen: number;
}

/** POST /fta-cases/batches/:documentId/profile/again */
export interface ProfileAgain {
  /** Number of an earlier state, 0 for the built-in profile. */
  readonly number: number;
  /** As in {@link ProfileUpload}. */
  readonly seen: number;
}

/** Characters of a profile's file, by far more than any has. */
export const LONGEST_PROFILE = 100_000;

/**
 * What keeps a case from being printed: what no case may lack, with the sections that the profile of its series requires.
 * What the profile only expects is for the checks to tell; the limits of print give way where it allows a title more.
 */
export function unfitIssues(content: Case, profile: Profile): ValueIssue[] {
  const issues = findIssues(publishableCaseSchema, content).filter(
    ({ ruleId }) => ruleId !== 'publish-section-required',
  );
  return [...issues.flatMap((issue) => measured(issue, content, profile) ?? []), ...missingSections(content, profile)];
}

function missingSections({ sections }: Case, profile: Profile): ValueIssue[] {
  const hasContent = (kind: string) =>
    sections.some((section) => section.kind === kind && section.lead.length + section.points.length > 0);
  return profile.sections
    .filter(({ kind, presence }) => presence === 'required' && !hasContent(kind))
    .map(({ kind, headings: [heading = kind] }) => {
      const en = SECTION_VOCABULARY.find((entry) => entry.kind === kind)?.label.en ?? heading;
      const message = formatMessage('publish-section-required', { section: { zh: heading, en } });
      return { path: ['sections'], ruleId: 'publish-section-required', message };
    });
}

const LIMITS: readonly RuleId[] = ['value-too-short', 'value-too-long'];

/** A title has one limit wherever it is told: the profile's, in the words of its rule. `null` for one that keeps to it. */
function measured(issue: ValueIssue, { title, sections }: Case, { titles }: Profile): ValueIssue | null {
  const [part, section, , point, last] = issue.path;
  if (!LIMITS.includes(issue.ruleId)) return issue;
  if (part === 'title') return heldTo(titles.case, title, issue);
  const ofPoint = last === 'title' ? sections[Number(section)]?.points[Number(point)]?.title : undefined;
  return ofPoint === undefined ? issue : heldTo(titles.point, ofPoint, issue);
}

function heldTo(limits: Profile['titles']['case'], title: string, issue: ValueIssue): ValueIssue | null {
  const length = [...title].length;
  // Nothing is printed without a title, whatever a profile lets pass.
  if (length === 0 && limits.min === 0) return issue;
  if (length >= limits.min && length <= limits.max) return null;
  return { ...issue, message: formatMessage('title-length', { title, length, ...limits }) };
}
