import { adminApi } from '@strapi/strapi/admin';
import type { UncertainRecord } from '../../../shared/uncertain.ts';
import type { MutationHook } from '../api/hooks.ts';
import { outdating } from '../api/outdated.ts';
import { routeTo } from '../api/routes.ts';

interface ConfirmRequest {
  readonly id: number;
  readonly documentId: string;
}

const uncertainApi = adminApi.enhanceEndpoints({ addTagTypes: ['FtaReview', 'FtaBatch'] }).injectEndpoints({
  endpoints: (builder) => ({
    confirmFigure: builder.mutation<UncertainRecord, ConfirmRequest>({
      query: ({ id }) => ({ url: routeTo('confirmFigure', { id: String(id) }), method: 'POST', data: {} }),
      transformResponse: ({ data }: { readonly data: UncertainRecord }) => data,
      // A refused one too: somebody else may have changed the case meanwhile.
      invalidatesTags: outdating((_result, _error, { documentId }) => [
        { type: 'FtaReview', id: documentId },
        'FtaBatch',
      ]),
    }),
  }),
});

export const useConfirmFigureMutation: MutationHook<ConfirmRequest, UncertainRecord> =
  uncertainApi.useConfirmFigureMutation;
