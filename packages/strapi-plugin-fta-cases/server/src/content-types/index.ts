import { batchType } from './batch.ts';
import { caseType } from './case.ts';
import { commentType, reviewEventType, revisionType } from './history.ts';
import { providerType, topicType } from './vocabulary.ts';

/** The plugin's content types. A copy with nothing in common: Strapi writes column names into the attributes it is given. */
export const contentTypes = structuredClone({
  case: caseType,
  batch: batchType,
  provider: providerType,
  topic: topicType,
  revision: revisionType,
  'review-event': reviewEventType,
  comment: commentType,
});
