import { PLUGIN_ID, UID } from '../../shared/uids.ts';

const ROOT = `/plugins/${PLUGIN_ID}`;

/** Addresses inside the admin panel. */
export const paths = {
  batches: ROOT,
  import: `${ROOT}/import`,
  batch: (documentId: string) => `${ROOT}/batches/${documentId}`,
  /** The batch with the cases that wait for the person. */
  batchTasks: (documentId: string) => `${ROOT}/batches/${documentId}?show=mine`,
  /** Where a case is worked on. */
  case: (documentId: string) => `/content-manager/collection-types/${UID.case}/${documentId}`,
};
