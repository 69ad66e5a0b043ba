import { OPERATIONS } from '@fta/cases-core/rest';
import type { Core } from '@strapi/types';
import { version } from '../../../package.json';
import { apiRoot } from '../api-path.ts';
import { settingsOf } from '../config.ts';
import { openApiDocument } from '../openapi/document.ts';
import { constant } from './constant.ts';
import { readQuery } from './query.ts';
import type { RequestContext } from './request-context.ts';

export default ({ strapi }: { strapi: Core.Strapi }) => {
  const answerDocument = constant(() => {
    const { access, metrics } = settingsOf(strapi);
    return openApiDocument({ serverUrl: serverUrl(strapi), version, access, metrics });
  });
  return {
    /** GET /api/fta-cases/openapi.json */
    async find(ctx: RequestContext) {
      readQuery(ctx, OPERATIONS.openapi.parameters);
      await answerDocument(ctx);
    },
  };
};

/** The address that the project says it has; without one, a path, which is right wherever the document is read. */
function serverUrl(strapi: Core.Strapi): string {
  const isKnown = strapi.config.get('server.url', '') !== '';
  return `${isKnown ? strapi.config.get('server.absoluteUrl') : ''}${apiRoot(strapi)}`;
}
