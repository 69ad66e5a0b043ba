import actors, { type Actors } from './actors.ts';
import batches, { type Batches } from './batches.ts';
import caseOriginals, { type CaseOriginals } from './case-originals.ts';
import comments, { type Comments } from './comments/index.ts';
import drafts, { type Drafts } from './drafts/index.ts';
import health, { type Health } from './health.ts';
import ignored, { type Ignored } from './ignored.ts';
import importService, { type Import } from './import/index.ts';
import inquiries, { type InquiryService } from './inquiries/index.ts';
import lease, { type Lease } from './lease.ts';
import metrics, { type Metrics } from './metrics.ts';
import notices, { type Notices } from './notices/index.ts';
import originals, { type Originals } from './originals.ts';
import places, { type Places } from './places.ts';
import plans, { type Plans } from './plans/index.ts';
import profiles, { type Profiles } from './profiles/index.ts';
import publication, { type Publication } from './publication/index.ts';
import rateLimit, { type RateLimit } from './rate-limit/index.ts';
import review, { type Review } from './review.ts';
import revisions, { type Revisions } from './revisions.ts';
import shutdown, { type Shutdown } from './shutdown.ts';
import uncertain, { type Uncertain } from './uncertain/index.ts';
import workflow, { type Workflow } from './workflow/index.ts';

export interface Services {
  actors: Actors;
  batches: Batches;
  caseOriginals: CaseOriginals;
  comments: Comments;
  drafts: Drafts;
  health: Health;
  ignored: Ignored;
  import: Import;
  inquiries: InquiryService;
  lease: Lease;
  metrics: Metrics;
  notices: Notices;
  originals: Originals;
  plans: Plans;
  places: Places;
  profiles: Profiles;
  publication: Publication;
  rateLimit: RateLimit;
  review: Review;
  revisions: Revisions;
  shutdown: Shutdown;
  uncertain: Uncertain;
  workflow: Workflow;
}

export const services = {
  actors,
  batches,
  caseOriginals,
  comments,
  drafts,
  health,
  ignored,
  import: importService,
  inquiries,
  lease,
  metrics,
  notices,
  originals,
  plans,
  places,
  profiles,
  publication,
  rateLimit,
  review,
  revisions,
  shutdown,
  uncertain,
  workflow,
};
