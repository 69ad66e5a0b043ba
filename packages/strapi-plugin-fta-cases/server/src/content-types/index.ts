import { batchType } from './batch.ts';
import { caseType } from './case.ts';
import { changeType } from './change.ts';
import {
  commentType,
  ignoredFaultType,
  leaseType,
  reviewEventType,
  revisionType,
  uncertainFigureType,
} from './history.ts';
import { answerType, inquiryType } from './inquiry.ts';
import { originalType } from './original.ts';
import { planType } from './plan.ts';
import { profileType } from './profile.ts';
import { reminderType } from './reminder.ts';
import { providerType, topicType } from './vocabulary.ts';

/** The plugin's content types. */
export const contentTypes = unshared({
  case: caseType,
  batch: batchType,
  provider: providerType,
  topic: topicType,
  revision: revisionType,
  'review-event': reviewEventType,
  comment: commentType,
  change: changeType,
  lease: leaseType,
  inquiry: inquiryType,
  answer: answerType,
  plan: planType,
  reminder: reminderType,
  'ignored-fault': ignoredFaultType,
  original: originalType,
  'uncertain-figure': uncertainFigureType,
  profile: profileType,
});

/** A copy in which no two places are the same object: Strapi writes column names into the attributes it is given. */
function unshared<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}
