import type { Bilingual } from '@fta/cases-core/schema';

export const REVIEW_STATES = ['drafting', 'submitted', 'returned', 'approved', 'published', 'withdrawn'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

export const STATE_LABELS: Record<ReviewState, Bilingual> = {
  drafting: { zh: '起草中', en: 'Drafting' },
  submitted: { zh: '待审核', en: 'Submitted' },
  returned: { zh: '已退回', en: 'Returned' },
  approved: { zh: '已通过', en: 'Approved' },
  published: { zh: '已发布', en: 'Published' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
};

/** What a person may be allowed to do, by role. Each is an action of Strapi's permissions: `plugin::fta-cases.<name>`. */
export const ROLES = ['contributor', 'reviewer', 'publisher'] as const;
export type Role = (typeof ROLES)[number];

export const ROLE_LABELS: Record<Role, Bilingual> = {
  contributor: { zh: '录入', en: 'Contributor' },
  reviewer: { zh: '审核', en: 'Reviewer' },
  publisher: { zh: '发布', en: 'Publisher' },
};

export interface Transition {
  readonly from: readonly ReviewState[];
  readonly to: ReviewState;
  /** The role it belongs to; the permission of the same name as the action is what is checked. */
  readonly role: Role;
  readonly label: Bilingual;
  /** A reason has to be given. */
  readonly comment: boolean;
  /** The content has to be fit to print. */
  readonly complete: boolean;
  /** Not by the one who submitted. */
  readonly secondPerson: boolean;
}

/**
 * The states of the contract and the steps between them. `revise` opens a new round: for what was returned, and for what
 * was approved, published or withdrawn and turns out to need a change; a published version stays public meanwhile.
 */
export const TRANSITIONS = {
  submit: {
    from: ['drafting'],
    to: 'submitted',
    role: 'contributor',
    label: { zh: '提交审核', en: 'Submit' },
    comment: false,
    complete: true,
    secondPerson: false,
  },
  return: {
    from: ['submitted'],
    to: 'returned',
    role: 'reviewer',
    label: { zh: '退回修改', en: 'Return' },
    comment: true,
    complete: false,
    secondPerson: false,
  },
  approve: {
    from: ['submitted'],
    to: 'approved',
    role: 'reviewer',
    label: { zh: '审核通过', en: 'Approve' },
    comment: false,
    complete: true,
    secondPerson: true,
  },
  publish: {
    from: ['approved'],
    to: 'published',
    role: 'publisher',
    label: { zh: '发布', en: 'Publish' },
    comment: false,
    complete: true,
    secondPerson: false,
  },
  withdraw: {
    from: ['published'],
    to: 'withdrawn',
    role: 'publisher',
    label: { zh: '撤回', en: 'Withdraw' },
    comment: true,
    complete: false,
    secondPerson: false,
  },
  revise: {
    from: ['returned', 'approved', 'published', 'withdrawn'],
    to: 'drafting',
    role: 'contributor',
    label: { zh: '继续修改', en: 'Revise' },
    comment: false,
    complete: false,
    secondPerson: false,
  },
} as const satisfies Record<string, Transition>;

export type WorkflowAction = keyof typeof TRANSITIONS;
export const WORKFLOW_ACTIONS = Object.keys(TRANSITIONS) as WorkflowAction[];

/** The step that leads on from each state; none from where a case has arrived. */
export const NEXT_STEP: Record<ReviewState, WorkflowAction | null> = {
  drafting: 'submit',
  returned: 'revise',
  submitted: 'approve',
  approved: 'publish',
  published: null,
  withdrawn: null,
};

/** Content may be edited; in `returned`, `published` and `withdrawn` the save itself opens the new round. */
export const EDITABLE_STATES: readonly ReviewState[] = ['drafting', 'returned', 'published', 'withdrawn'];
