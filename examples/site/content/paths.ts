/** Addresses of pages; what comes after them is the name of the one page. */
export const PATHS = {
  list: '/',
  listPage: '/page/',
  case: '/cases/',
  batches: '/batches/',
  figures: '/figures/',
  otherUnits: '/figures/other/',
  regions: '/regions/',
  compare: '/compare/',
  about: '/about/',
} as const;

/** The name of the dataset of all batches, which is no id of a batch. */
export const ALL_BATCHES = '_all';

/** The dataset of a batch, or of all. */
export function datasetPath(id: string): string {
  return `/data/datasets/${id}.zip`;
}

/** The page of the findings of a topic, or of all. */
export function findingsPath(topic: string | null): string {
  return topic === null ? PATHS.figures : `${PATHS.figures}topics/${topic}/`;
}

/** The page of the figures of a unit, or of a unit and a topic. */
export function selectionPath(slug: string, topic: string | null): string {
  return `${PATHS.figures}${slug}/${topic === null ? '' : `${topic}/`}`;
}
