import actors, { type Actors } from './actors.ts';
import batches, { type Batches } from './batches.ts';
import comments, { type Comments } from './comments.ts';
import importService, { type Import } from './import/index.ts';
import publication, { type Publication } from './publication/index.ts';
import review, { type Review } from './review.ts';
import workflow, { type Workflow } from './workflow/index.ts';

export interface Services {
  actors: Actors;
  batches: Batches;
  comments: Comments;
  import: Import;
  publication: Publication;
  review: Review;
  workflow: Workflow;
}

export const services = { actors, batches, comments, import: importService, publication, review, workflow };
