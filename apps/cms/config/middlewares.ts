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

const middlewares: Core.Config.Middlewares = [
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
  'strapi::cors',
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

export default middlewares;
