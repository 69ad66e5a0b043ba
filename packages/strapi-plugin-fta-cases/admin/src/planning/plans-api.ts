import { adminApi } from '@strapi/strapi/admin';
import type { PlanRecord, PlanRequest, PlansAnswer } from '../../../shared/plans.ts';
import { unwrap } from '../api/answer.ts';
import type { MutationHook, QueryHook } from '../api/hooks.ts';
import { outdating } from '../api/outdated.ts';
import { routeTo } from '../api/routes.ts';

const plansApi = adminApi.enhanceEndpoints({ addTagTypes: ['FtaPlan', 'FtaBatch', 'FtaReview'] }).injectEndpoints({
  endpoints: (builder) => ({
    // Any step may let a plan fall away.
    getCasePlans: builder.query<PlansAnswer, string>({
      query: (documentId) => routeTo('casePlans', { documentId }),
      transformResponse: unwrap<PlansAnswer>,
      providesTags: ['FtaPlan', 'FtaBatch'],
    }),
    getBatchPlans: builder.query<PlansAnswer, string>({
      query: (documentId) => routeTo('batchPlans', { documentId }),
      transformResponse: unwrap<PlansAnswer>,
      providesTags: ['FtaPlan', 'FtaBatch'],
    }),
    makePlan: builder.mutation<PlanRecord, PlanRequest>({
      query: (data) => ({ url: routeTo('plans'), method: 'POST', data }),
      transformResponse: unwrap<PlanRecord>,
      invalidatesTags: outdating(() => ['FtaPlan', 'FtaReview'] as const),
    }),
    withdrawPlan: builder.mutation<PlanRecord, number>({
      query: (id) => ({ url: routeTo('withdrawPlan', { id: String(id) }), method: 'POST', data: {} }),
      transformResponse: unwrap<PlanRecord>,
      invalidatesTags: outdating(() => ['FtaPlan', 'FtaReview'] as const),
    }),
  }),
});

export const useGetCasePlansQuery: QueryHook<string, PlansAnswer> = plansApi.useGetCasePlansQuery;
export const useGetBatchPlansQuery: QueryHook<string, PlansAnswer> = plansApi.useGetBatchPlansQuery;
export const useMakePlanMutation: MutationHook<PlanRequest, PlanRecord> = plansApi.useMakePlanMutation;
export const useWithdrawPlanMutation: MutationHook<number, PlanRecord> = plansApi.useWithdrawPlanMutation;
