/** Names under which Strapi knows the plugin and its content types. */
export const PLUGIN_ID = 'fta-cases';

export const UID = {
  case: 'plugin::fta-cases.case',
  batch: 'plugin::fta-cases.batch',
  provider: 'plugin::fta-cases.provider',
  topic: 'plugin::fta-cases.topic',
  revision: 'plugin::fta-cases.revision',
  reviewEvent: 'plugin::fta-cases.review-event',
  comment: 'plugin::fta-cases.comment',
  change: 'plugin::fta-cases.change',
  lease: 'plugin::fta-cases.lease',
  inquiry: 'plugin::fta-cases.inquiry',
  answer: 'plugin::fta-cases.answer',
  plan: 'plugin::fta-cases.plan',
  reminder: 'plugin::fta-cases.reminder',
  ignoredFault: 'plugin::fta-cases.ignored-fault',
  original: 'plugin::fta-cases.original',
  profile: 'plugin::fta-cases.profile',
  uncertainFigure: 'plugin::fta-cases.uncertain-figure',
} as const;

/** Custom fields: the JSON attributes of a case that have an input of their own in the edit view. */
export const CUSTOM_FIELD = {
  sections: 'plugin::fta-cases.sections',
  paragraphs: 'plugin::fta-cases.paragraphs',
  regions: 'plugin::fta-cases.regions',
  derived: 'plugin::fta-cases.derived',
} as const;
