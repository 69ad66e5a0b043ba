import type { Core } from '@strapi/strapi';

/** A batch with its annexes takes well under this, as a file and as JSON. */
const LARGEST_BODY = 32 * 1024 * 1024;

/** Nothing is loaded from elsewhere. Strings, because Strapi would merge its own sources into lists. */
const OWN_SOURCES = {
  'connect-src': "'self'",
  'font-src': "'self' data:",
  'img-src': "'self' data: blob:",
  'media-src': "'self' data: blob:",
  'style-src': "'self' 'unsafe-inline'",
};

/** Below it lies what pages of other sites may read. */
const PUBLIC_API = /^\/api\/fta-cases(?:\/|$)/i;

/** What a page of another site may send to the public API, and read of its answers; of nothing else anything. */
const cors = (origins: string[]) => ({
  origin: ({ path }: { path: string }) => (PUBLIC_API.test(path) ? origins : []),
  credentials: false,
  methods: ['GET', 'HEAD', 'POST'],
  headers: ['Accept', 'Authorization', 'Content-Type', 'If-None-Match', 'X-Request-Id'],
  expose: [
    'ETag',
    'X-Request-Id',
    'Retry-After',
    'RateLimit-Policy',
    'RateLimit-Limit',
    'RateLimit-Remaining',
    'RateLimit-Reset',
  ],
  maxAge: 86_400,
});

export default ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Middlewares => [
  'strapi::logger',
  'strapi::errors',
  {
    name: 'strapi::security',
    config: {
      contentSecurityPolicy: { directives: OWN_SOURCES },
      // The addresses beside this one are not ours to decide on.
      hsts: { includeSubDomains: false },
    },
  },
  { name: 'strapi::cors', config: cors(env.array('CORS_ORIGINS', ['*'])) },
  'strapi::query',
  {
    name: 'strapi::body',
    config: {
      jsonLimit: LARGEST_BODY,
      formLimit: LARGEST_BODY,
      textLimit: LARGEST_BODY,
      formidable: { maxFileSize: LARGEST_BODY },
    },
  },
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
];
