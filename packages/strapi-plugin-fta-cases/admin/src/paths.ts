import { PLUGIN_ID } from '../../shared/uids.ts';

const ROOT = `/plugins/${PLUGIN_ID}`;

/** Addresses inside the admin panel. */
export const paths = {
  batches: ROOT,
  import: `${ROOT}/import`,
  batch: (documentId: string) => `${ROOT}/batches/${documentId}`,
  /** The batch with the cases that wait for the person. */
  batchTasks: (documentId: string) => `${ROOT}/batches/${documentId}?show=mine`,
  /** How the drafts of a batch, or of a case, will be read. */
  batchPreview: (documentId: string) => `${ROOT}/batches/${documentId}/preview`,
  casePreview: (documentId: string) => `${ROOT}/cases/${documentId}/preview`,
  /** The desk of a case, at a place of it where a pointer is given. */
  case: (documentId: string, pointer = '') => `${ROOT}/cases/${documentId}${pointer && `#${pointer}`}`,
};
