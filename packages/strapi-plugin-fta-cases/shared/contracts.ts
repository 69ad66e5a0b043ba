import type { Batch, Bilingual, Case, Coverage, Diagnostic, Profile, Severity, UncertainFigure } from '@fta/cases-core';
import type { CaseSources, ImportAction, ImportReport as PublicReport } from '@fta/cases-core/rest';
import type { Anchor } from './anchor.ts';
import type { CaseContent } from './content.ts';
import type { IgnoredFault } from './ignored.ts';
import type { UncertainRecord } from './uncertain.ts';
import type { ReviewState, WorkflowAction } from './workflow.ts';

export type { ImportAction };

/*
 * What server and admin say to each other. Admin routes lie under /fta-cases and need an admin session; every answer is
 * `{ data }`, every refusal Strapi's `{ error: { status, name, message, details } }`.
 */

/** One reason why something was refused. `path` leads to the form field (`['sections','0','points','1','title']`). */
export interface Refusal {
  readonly path: readonly string[];
  readonly message: string;
  readonly name: string;
  readonly ruleId: string;
  /** The same message in both languages. */
  readonly text: Bilingual;
  /** The case it is about, where the request was about several. */
  readonly caseId?: string;
}

/** One difference between two versions of a case, in reading order. */
export type Difference = Readonly<PublicReport['batchChanges'][number]>;

/** POST /fta-cases/import: multipart with `files`, or JSON with `name` and `content`. */
export interface ImportRequest {
  /** File name; of a text its extension tells the format: .md, .txt, .json. */
  readonly name: string;
  /** The text, or the file of a Word document. */
  readonly content: string | Blob;
  readonly dryRun?: boolean;
  readonly batchId?: string;
  /** Ids of cases whose work in progress may be written over. */
  readonly overwrite?: readonly string[];
  /** Chosen by the caller; GET /fta-cases/imports/:importId tells how far it is. */
  readonly importId?: string;
}

/** A case of an import, as the admin knows more closely than the public contract says. */
export type ImportedCase = Omit<PublicReport['cases'][number], 'reviewState' | 'diagnostics' | 'changes'> & {
  readonly reviewState: ReviewState | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly changes: readonly Difference[];
};

/** What may become of a case of an import, in the order in which it is told. */
export const IMPORT_ACTIONS: readonly ImportAction[] = ['create', 'update', 'unchanged', 'keep', 'locked'];

/** What an import has done, or would do. */
export type ImportReport = Omit<PublicReport, 'cases' | 'diagnostics' | 'coverage'> & {
  readonly cases: readonly ImportedCase[];
  readonly diagnostics: readonly Diagnostic[];
  readonly coverage: Coverage | null;
};

/** GET /fta-cases/imports/:importId; `done` of `total` cases written, or pages of a scan read. */
export interface ImportProgress {
  readonly phase: 'reading' | 'checking' | 'writing' | 'done' | 'failed';
  readonly done: number;
  readonly total: number;
}

/** POST /fta-cases/transitions: all of the cases or none. */
export interface TransitionRequest {
  readonly action: WorkflowAction;
  /** Document ids of cases. */
  readonly cases: readonly string[];
  readonly comment?: string;
}

export interface TransitionResult {
  readonly cases: readonly { readonly documentId: string; readonly id: string; readonly reviewState: ReviewState }[];
}

export interface EventRecord {
  readonly id: number;
  readonly action: string;
  readonly from: ReviewState | null;
  readonly to: ReviewState;
  readonly comment: string | null;
  readonly actor: string;
  readonly at: string;
  readonly contentHash: string;
}

/** Why a content was kept: a step of the workflow, because another one took its place, or set aside by hand. */
export type RevisionAction = WorkflowAction | 'replaced' | 'aside';

export interface RevisionRecord {
  readonly number: number;
  readonly action: RevisionAction;
  /** Who wrote it, or took the step. */
  readonly actor: string;
  /** When it was written, or the step taken. */
  readonly at: string;
  readonly contentHash: string;
}

/** What has become of a suggestion. */
export const OUTCOMES = ['taken', 'left'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** A remark on a case, a field of it or words in it; or the suggestion to change words. */
export interface CommentRecord {
  readonly id: number;
  /** JSON Pointer in the case; '' for the case as a whole. */
  readonly path: string;
  /** The words that it is about; `null` for the whole of a place. */
  readonly anchor: Anchor | null;
  /** What the words are to become; `null` for a remark, which changes nothing. */
  readonly replacement: string | null;
  readonly text: string;
  readonly author: string;
  /** Whether the person asking wrote it. */
  readonly isOwn: boolean;
  readonly at: string;
  /** Of a suggestion that was decided; `null` for a remark and while it is open. */
  readonly outcome: Outcome | null;
  readonly resolvedBy: string | null;
  readonly resolvedAt: string | null;
  /** In the order in which they were written. */
  readonly replies: readonly CommentReply[];
}

export interface CommentReply {
  readonly id: number;
  readonly text: string;
  readonly author: string;
  readonly at: string;
}

/** A fault that somebody left as it is, and why; one that was taken back counts again. */
export interface IgnoredRecord extends IgnoredFault {
  readonly id: number;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
  readonly takenBackBy: string | null;
  readonly takenBackAt: string | null;
}

/** Characters of the reason for which a fault is ignored. */
export const LONGEST_REASON = 500;

/** POST /fta-cases/cases/:documentId/ignored, of a fault that the saved text has. */
export interface IgnoreRequest extends IgnoredFault {
  readonly reason: string;
}

/** An action the person asking might take, and what stands in its way. */
export interface Step {
  readonly action: WorkflowAction;
  readonly label: Bilingual;
  readonly comment: boolean;
  readonly blockers: readonly Refusal[];
}

/** GET /fta-cases/cases/:documentId/review */
export interface CaseReview {
  readonly documentId: string;
  readonly reviewState: ReviewState;
  /** Counts saves; sent back with a save, which is refused where it is no longer the latest. */
  readonly version: number;
  readonly updatedBy: string | null;
  /** The batch that it belongs to. */
  readonly batch: Pick<BatchSummary, 'documentId' | 'title' | 'year'> | null;
  readonly case: Case;
  /** Steps from this state that the person's role has. */
  readonly steps: readonly Step[];
  readonly editable: boolean;
  /** What keeps it from being printed, by field. */
  readonly refusals: readonly Refusal[];
  /** What the checks say of it. */
  readonly diagnostics: readonly Diagnostic[];
  readonly events: readonly EventRecord[];
  readonly revisions: readonly RevisionRecord[];
  readonly comments: readonly CommentRecord[];
  /** Faults that were ignored, in the order of their records, those taken back too. */
  readonly ignored: readonly IgnoredRecord[];
  /** Figures of a scan that are read in two ways, those confirmed too; one whose words were changed is settled. */
  readonly uncertain: readonly UncertainRecord[];
  /** What its series is held to. */
  readonly profile: Profile;
  /** What the person knows of the case from before; `null` where they know nothing of it. */
  readonly known: KnownVersion | null;
  /** Others who are changing it right now: a warning, never a lock. */
  readonly editing: readonly Editing[];
}

/** Somebody who is changing a case. */
export interface Editing {
  readonly name: string;
  /** ISO time at which the notice lapses unless it is given again. */
  readonly until: string;
}

/**
 * POST /fta-cases/cases/:documentId/lease says that the person is changing the case, for {@link LEASE_SECONDS}; GET asks
 * who else is. Both answer this.
 */
export interface LeaseAnswer {
  readonly editing: readonly Editing[];
}

/** A notice of changing a case holds so long; given again at half of it, it does not lapse between two. */
export const LEASE_SECONDS = 60;

/** POST /fta-cases/cases/:documentId/revisions: keeps a content that is not to be the case's as a revision of it. */
export interface KeepRequest {
  readonly content: CaseContent;
}

/** GET /fta-cases/office, open to everybody: who the panel is of, as the settings say. */
export interface Office {
  readonly name: Bilingual;
  /** Where its picture is. */
  readonly mark: string | null;
}

/** GET /fta-cases/topics: the entries that cases are linked to. */
export interface TopicEntry {
  readonly documentId: string;
  readonly key: string;
}

/** GET /fta-cases/cases/:documentId/diff?from=1&to=draft: revision numbers, or `draft`, or `published`. */
export interface CaseDiff {
  readonly changes: readonly Difference[];
}

/** The version that changes are told from: as it was when the person last took a step with it, or what is public. */
export interface KnownVersion {
  /** The number of a revision. */
  readonly revision: number;
  /** The step that the person took with it; `null` where it is what was published last. */
  readonly action: WorkflowAction | null;
  readonly at: string;
}

/** Where a case stands: in a batch, by the batch's document id, under a number that no other case of it has. */
export interface CasePlace {
  readonly batch: string;
  readonly number: number;
}

/** A case that is to stand elsewhere. */
export interface PlaceChange {
  readonly documentId: string;
  /** Where it stands as far as the one who asks has seen; refused with 409 where it stands elsewhere by now. */
  readonly from: CasePlace;
  /** Its number in the batch of the address; `null` for the next one after all others. */
  readonly number: number | null;
}

/** POST /fta-cases/batches/:documentId/places: gives cases numbers of the batch; all of them or none. */
export interface PlacesRequest {
  readonly cases: readonly PlaceChange[];
}

/** Where the cases have stood and stand now. */
export interface PlacesResult {
  readonly cases: readonly { readonly documentId: string; readonly from: CasePlace; readonly to: CasePlace }[];
}

/** POST /fta-cases/cases/:documentId/comments */
export interface CommentRequest {
  readonly path: string;
  readonly text: string;
  /** Words at the path. */
  readonly anchor?: Anchor;
}

/** POST /fta-cases/cases/:documentId/suggestions */
export interface SuggestionRequest {
  readonly anchor: Anchor;
  /** '' where the words are to go. */
  readonly replacement: string;
  /** The reason, where one is given. */
  readonly text: string;
}

/** POST /fta-cases/comments/:id/replies */
export interface ReplyRequest {
  readonly text: string;
}

/** POST /fta-cases/suggestions/:id/outcome: `taken` once the text that was saved says what was suggested. */
export interface OutcomeRequest {
  readonly outcome: Outcome;
}

/** GET /fta-cases/batches */
export interface BatchSummary {
  readonly documentId: string;
  readonly id: string;
  readonly title: string;
  readonly issuer: string;
  readonly series: string;
  readonly ordinal: number;
  readonly year: number | null;
  readonly states: Record<ReviewState, number>;
  /** Cases whose next step the person asking can take, and how long the oldest of them has been waiting. */
  readonly turn: { readonly count: number; readonly since: string | null };
}

/** What the checks have found in a case, by how much it weighs; what somebody left as it is, counted apart. */
export type Findings = Readonly<Record<Severity | 'ignored', number>>;

/** How many of the sections that the format of the batch has are there with something in them. */
export interface Completeness {
  readonly present: number;
  readonly wanted: number;
  /** Labels of those that are not. */
  readonly missing: readonly Bilingual[];
}

/** The step that leads on from the state of a case, and what stands in its way. */
export interface NextStep {
  readonly action: WorkflowAction;
  readonly blockers: readonly Refusal[];
}

/** GET /fta-cases/batches/:documentId */
export interface BatchDetail extends BatchSummary {
  readonly cases: readonly {
    readonly documentId: string;
    readonly id: string;
    readonly number: number;
    readonly title: string;
    readonly provider: string;
    readonly reviewState: ReviewState;
    /** A version is public. */
    readonly isPublic: boolean;
    readonly updatedAt: string;
    /** Who brought it into its state, and when; `null` where nothing is recorded. */
    readonly stateBy: string | null;
    readonly stateSince: string;
    /** Where it is the turn of the person asking; `null` where it is another's, or nothing is left to do. */
    readonly next: NextStep | null;
    readonly completeness: Completeness;
    readonly findings: Findings;
    /** Actions the person's role has in this state, blocked or not. */
    readonly actions: readonly WorkflowAction[];
    readonly refusals: readonly Refusal[];
    /** Why it keeps its number and its batch; empty where the person asking can give it others. */
    readonly placeRefusals: readonly Refusal[];
    readonly openComments: number;
  }[];
  /** Everything that keeps the batch from being published, all at once; empty where it can be. */
  readonly blockers: readonly Refusal[];
  readonly canPublish: boolean;
  /** What the checks say of the batch as a whole. */
  readonly diagnostics: readonly Diagnostic[];
  /** Names of the providers that the person asking writes for; empty where all are open to them. */
  readonly ownProviders: readonly string[];
}

/**
 * GET /fta-cases/batches/:documentId/download?format=json, and the same of a case: the drafts as they stand. What is in
 * `batch` can be imported again as it is.
 */
export interface DraftDocument {
  /** Ids of the cases that are not public as they stand here. */
  readonly unpublished: readonly string[];
  readonly batch: Batch;
  /** Figures of a scan in it that nobody has settled; left out where there are none. */
  readonly uncertain?: readonly UncertainFigure[];
}

/** GET /fta-cases/batches/:documentId/originals: a file that was imported into the batch, had at `…/originals/:sha256`. */
export interface Original {
  readonly sha256: string;
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** Who imported it first, and when. */
  readonly by: string;
  readonly at: string;
}

/** How a file is shown beside the text: page by page, or in its lines. */
export type ShownAs = 'page' | 'lines';

/** GET /fta-cases/cases/:documentId/original: the file that a case was imported from, and where the texts of its draft stand there. */
export interface CaseOriginal extends CaseSources {
  /** Whether the file itself is kept. */
  readonly isKept: boolean;
  /** `null` where a file of its format cannot be shown. */
  readonly shownAs: ShownAs | null;
}

/** GET /fta-cases/cases/:documentId/original/pages/:page */
export interface OriginalPage {
  /** From 1. */
  readonly page: number;
  /** How many the file has. */
  readonly pages: number;
  /** In points, as the boxes of places are. */
  readonly width: number;
  readonly height: number;
  /** Chinese words are missing from the picture, since the file lacks the faces that they are set in. */
  readonly lacksFaces: boolean;
  /** An address that holds the picture itself. */
  readonly picture: string;
}

/** GET /fta-cases/cases/:documentId/original/lines: those of the case, with some around them. */
export interface OriginalLines {
  /** The number of the first one, from 1. */
  readonly first: number;
  readonly lines: readonly string[];
}

/** Details of a 409: what is stored now, and how what was sent differs from it. */
export interface ConflictDetails {
  readonly version: number;
  readonly updatedBy: string | null;
  readonly updatedAt: string;
  /** From what is stored to what was sent. */
  readonly changes: readonly Difference[];
}

/** In the query of a save that nobody has asked for: of a row of these one revision is kept, not one each. */
export const AUTOSAVE = 'autosave';

/** In the query of a save: the account that typed it. From the session of another one it is refused. */
export const ACCOUNT = 'account';

/**
 * The admin routes. Batch publication is `POST /fta-cases/batches/:documentId/publish` with `{ comment? }`: every case
 * of the batch that is not public already, or none.
 */
export const ADMIN_ROUTES = {
  import: '/fta-cases/import',
  importProgress: '/fta-cases/imports/:importId',
  transitions: '/fta-cases/transitions',
  batches: '/fta-cases/batches',
  batch: '/fta-cases/batches/:documentId',
  publishBatch: '/fta-cases/batches/:documentId/publish',
  places: '/fta-cases/batches/:documentId/places',
  downloadBatch: '/fta-cases/batches/:documentId/download',
  template: '/fta-cases/batches/:documentId/template',
  originals: '/fta-cases/batches/:documentId/originals',
  profile: '/fta-cases/batches/:documentId/profile',
  profileAgain: '/fta-cases/batches/:documentId/profile/again',
  original: '/fta-cases/batches/:documentId/originals/:sha256',
  caseOriginal: '/fta-cases/cases/:documentId/original',
  originalPage: '/fta-cases/cases/:documentId/original/pages/:page',
  originalLines: '/fta-cases/cases/:documentId/original/lines',
  downloadCase: '/fta-cases/cases/:documentId/download',
  review: '/fta-cases/cases/:documentId/review',
  diff: '/fta-cases/cases/:documentId/diff',
  revisions: '/fta-cases/cases/:documentId/revisions',
  revision: '/fta-cases/cases/:documentId/revisions/:number',
  lease: '/fta-cases/cases/:documentId/lease',
  comments: '/fta-cases/cases/:documentId/comments',
  ignored: '/fta-cases/cases/:documentId/ignored',
  takeBack: '/fta-cases/ignored/:id/take-back',
  confirmFigure: '/fta-cases/uncertain-figures/:id/confirm',
  resolveComment: '/fta-cases/comments/:id/resolve',
  reopenComment: '/fta-cases/comments/:id/reopen',
  replies: '/fta-cases/comments/:id/replies',
  suggestions: '/fta-cases/cases/:documentId/suggestions',
  suggestionOutcome: '/fta-cases/suggestions/:id/outcome',
  inquiries: '/fta-cases/cases/:documentId/inquiries',
  withdrawInquiry: '/fta-cases/inquiries/:id/withdraw',
  plans: '/fta-cases/plans',
  withdrawPlan: '/fta-cases/plans/:id/withdraw',
  casePlans: '/fta-cases/cases/:documentId/plans',
  batchPlans: '/fta-cases/batches/:documentId/plans',
  office: '/fta-cases/office',
  providers: '/fta-cases/providers',
  topics: '/fta-cases/topics',
} as const;
