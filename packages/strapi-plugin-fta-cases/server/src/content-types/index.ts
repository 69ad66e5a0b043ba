import { batchType } from './batch.ts';
import { caseType } from './case.ts';
import { commentType, reviewEventType, revisionType } from './history.ts';
import { providerType, topicType } from './vocabulary.ts';

export const contentTypes = {
  case: caseType,
  batch: batchType,
  provider: providerType,
  topic: topicType,
  revision: revisionType,
  'review-event': reviewEventType,
  comment: commentType,
};
