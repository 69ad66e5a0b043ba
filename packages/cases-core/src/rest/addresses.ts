/** The path of the REST API below the address of a CMS. */
export const API_ROOT = '/api/fta-cases';

/** The paths of the reading operations below {@link API_ROOT}; `:id` stands for the id of a batch or case. */
export const PATHS = {
  batches: '/batches',
  batch: '/batches/:id',
  cases: '/cases',
  case: '/cases/:id',
  facets: '/facets',
  figures: '/figures',
  changes: '/changes',
  feed: '/feed.atom',
  openapi: '/openapi.json',
  schema: '/schema.json',
  health: '/health',
} as const;

/** Below the root of the API; a token with the scope `import.run` may POST a document there. */
export const IMPORT_PATH = '/import';
