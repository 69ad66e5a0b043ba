import confirming from './confirming.ts';
import download from './download.ts';
import health from './health.ts';
import ignoring from './ignoring.ts';
import importController from './import.ts';
import inquiries from './inquiries.ts';
import inquiry from './inquiry.ts';
import keeping from './keeping.ts';
import metrics from './metrics.ts';
import office from './office.ts';
import original from './original.ts';
import plans from './plans.ts';
import profiles from './profiles.ts';
import { readControllers } from './reads.ts';
import review from './review.ts';
import workflow from './workflow.ts';

export const controllers = {
  ...readControllers,
  confirming,
  download,
  health,
  ignoring,
  import: importController,
  inquiries,
  inquiry,
  keeping,
  metrics,
  office,
  original,
  plans,
  profiles,
  review,
  workflow,
};
