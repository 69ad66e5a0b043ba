import { REVIEW_STATES } from '../../../shared/workflow.ts';
import { jsonAttribute } from './attribute.ts';

/** Kept out of the content manager and the Content-Type Builder: these are written by the workflow alone. */
export const internal = { 'content-manager': { visible: false }, 'content-type-builder': { visible: false } } as const;

export const longText = () => ({ type: 'text', column: { type: 'text', args: ['longtext'] } }) as const;

/** Who did it. The name stays when the account goes. */
export const actor = () => ({ actorId: { type: 'integer' }, actorName: longText() }) as const;

/** The content of a case as it was at a submission or publication, before another took its place, or set aside. */
export const revisionType = {
  schema: {
    kind: 'collectionType',
    collectionName: 'fta_revisions',
    info: { singularName: 'revision', pluralName: 'revisions', displayName: 'Revision' },
    options: { draftAndPublish: false },
    pluginOptions: internal,
    attributes: {
      caseDocumentId: { type: 'string' },
      number: { type: 'integer' },
      action: { type: 'string' },
      content: jsonAttribute,
      contentHash: { type: 'string' },
      ...actor(),
    },
    indexes: [{ name: 'fta_revisions_number', columns: ['case_document_id', 'number'], type: 'unique' }],
  },
} as const;

/** One step of a case; never changed, never deleted. */
export const reviewEventType = {
  schema: {
    kind: 'collectionType',
    collectionName: 'fta_review_events',
    info: { singularName: 'review-event', pluralName: 'review-events', displayName: 'Review event' },
    options: { draftAndPublish: false },
    pluginOptions: internal,
    attributes: {
      caseDocumentId: { type: 'string' },
      caseId: { type: 'string' },
      action: { type: 'string' },
      from: { type: 'enumeration', enum: [...REVIEW_STATES] },
      to: { type: 'enumeration', enum: [...REVIEW_STATES] },
      comment: longText(),
      contentHash: { type: 'string' },
      ...actor(),
    },
    indexes: [{ name: 'fta_review_events_case', columns: ['case_document_id'] }],
  },
} as const;

/** Somebody is changing a case, until a time that moves on as long as they do. */
export const leaseType = {
  schema: {
    kind: 'collectionType',
    collectionName: 'fta_leases',
    info: { singularName: 'lease', pluralName: 'leases', displayName: 'Notice of changing a case' },
    options: { draftAndPublish: false },
    pluginOptions: internal,
    attributes: { caseDocumentId: { type: 'string' }, ...actor(), until: { type: 'datetime' } },
    indexes: [{ name: 'fta_leases_case', columns: ['case_document_id'] }],
  },
} as const;

/** A fault of a case that somebody left as it is, with the reason, until it is taken back; never deleted. */
export const ignoredFaultType = {
  schema: {
    kind: 'collectionType',
    collectionName: 'fta_ignored_faults',
    info: { singularName: 'ignored-fault', pluralName: 'ignored-faults', displayName: 'Fault that is ignored' },
    options: { draftAndPublish: false },
    pluginOptions: internal,
    attributes: {
      caseDocumentId: { type: 'string' },
      ruleId: { type: 'string' },
      path: longText(),
      words: longText(),
      reason: longText(),
      ...actor(),
      takenBackAt: { type: 'datetime' },
      takenBackByName: longText(),
    },
    indexes: [{ name: 'fta_ignored_faults_case', columns: ['case_document_id'] }],
  },
} as const;

/** A figure of a scan that two readings give in two ways, until somebody has held it against the page; never deleted. */
export const uncertainFigureType = {
  schema: {
    kind: 'collectionType',
    collectionName: 'fta_uncertain_figures',
    info: { singularName: 'uncertain-figure', pluralName: 'uncertain-figures', displayName: 'Uncertain figure' },
    options: { draftAndPublish: false },
    pluginOptions: internal,
    attributes: {
      caseDocumentId: { type: 'string' },
      anchor: jsonAttribute,
      second: longText(),
      page: { type: 'integer' },
      /** PNG, in base64. */
      strip: longText(),
      ...actor(),
      confirmedAt: { type: 'datetime' },
      confirmedById: { type: 'integer' },
      confirmedByName: longText(),
    },
    indexes: [{ name: 'fta_uncertain_figures_case', columns: ['case_document_id'] }],
  },
} as const;

/**
 * A remark on a case, or the suggestion to change words of it, until somebody settles it; with `replyTo`, an answer to one.
 * Never deleted: `trail` keeps who settled and reopened it.
 */
export const commentType = {
  schema: {
    kind: 'collectionType',
    collectionName: 'fta_comments',
    info: { singularName: 'comment', pluralName: 'comments', displayName: 'Field comment' },
    options: { draftAndPublish: false },
    pluginOptions: internal,
    attributes: {
      caseDocumentId: { type: 'string' },
      path: longText(),
      anchor: jsonAttribute,
      replacement: longText(),
      text: longText(),
      replyTo: { type: 'integer' },
      ...actor(),
      outcome: { type: 'string' },
      trail: jsonAttribute,
      resolvedAt: { type: 'datetime' },
      resolvedByName: longText(),
    },
    indexes: [{ name: 'fta_comments_case', columns: ['case_document_id'] }],
  },
} as const;
