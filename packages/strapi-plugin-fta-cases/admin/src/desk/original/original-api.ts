import { adminApi } from '@strapi/strapi/admin';
import type { CaseOriginal, OriginalLines, OriginalPage } from '../../../../shared/contracts.ts';
import { unwrap } from '../../api/answer.ts';
import type { QueryHook } from '../../api/hooks.ts';
import { routeTo } from '../../api/routes.ts';

interface PageRequest {
  readonly documentId: string;
  readonly page: number;
}

const originalApi = adminApi.enhanceEndpoints({ addTagTypes: ['FtaReview'] }).injectEndpoints({
  endpoints: (builder) => ({
    getCaseOriginal: builder.query<CaseOriginal | null, string>({
      query: (documentId) => routeTo('caseOriginal', { documentId }),
      transformResponse: unwrap<CaseOriginal | null>,
      providesTags: (_result, _error, id) => [{ type: 'FtaReview', id }],
    }),
    getOriginalPage: builder.query<OriginalPage, PageRequest>({
      query: ({ documentId, page }) => routeTo('originalPage', { documentId, page: String(page) }),
      transformResponse: unwrap<OriginalPage>,
    }),
    getOriginalLines: builder.query<OriginalLines, string>({
      query: (documentId) => routeTo('originalLines', { documentId }),
      transformResponse: unwrap<OriginalLines>,
    }),
  }),
});

export const useGetCaseOriginalQuery: QueryHook<string, CaseOriginal | null> = originalApi.useGetCaseOriginalQuery;
export const useGetOriginalPageQuery: QueryHook<PageRequest, OriginalPage> = originalApi.useGetOriginalPageQuery;
export const useGetOriginalLinesQuery: QueryHook<string, OriginalLines> = originalApi.useGetOriginalLinesQuery;
