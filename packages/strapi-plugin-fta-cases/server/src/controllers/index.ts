import importController from './import.ts';
import publication from './publication.ts';
import review from './review.ts';
import workflow from './workflow.ts';

export const controllers = { import: importController, publication, review, workflow };
