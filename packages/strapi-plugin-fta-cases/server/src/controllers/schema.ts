import { OPERATIONS } from '@fta/cases-core/rest';
import { dataSchema } from '../openapi/data-schema.ts';
import { constant } from './constant.ts';
import { readQuery } from './query.ts';
import type { RequestContext } from './request-context.ts';

export default () => {
  const answerSchema = constant(dataSchema, `${OPERATIONS.schema.type}; charset=utf-8`);
  return {
    /** GET /api/fta-cases/schema.json */
    async find(ctx: RequestContext) {
      readQuery(ctx, OPERATIONS.schema.parameters);
      await answerSchema(ctx);
    },
  };
};
