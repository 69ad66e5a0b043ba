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

/** The page of the findings of a topic, or of all. */
export function findingsPath(topic: string | null): string {
  return topic === null ? PATHS.figures : `${PATHS.figures}topics/${topic}/`;
}

/** The page of the figures of a unit, or of a unit and a topic. */
export function selectionPath(slug: string, topic: string | null): string {
  return `${PATHS.figures}${slug}/${topic === null ? '' : `${topic}/`}`;
}
