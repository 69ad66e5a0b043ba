import { adminApi } from '@strapi/strapi/admin';
import type { Inquiries, InquiryRecord, InquiryRequest, InquiryResult } from '../../../shared/inquiries.ts';
import { unwrap } from '../api/answer.ts';
import type { MutationHook, QueryHook } from '../api/hooks.ts';
import { outdating } from '../api/outdated.ts';
import { routeTo } from '../api/routes.ts';

type SendRequest = InquiryRequest & { readonly documentId: string };

interface WithdrawRequest {
  readonly id: number;
  readonly documentId: string;
}

/** What of a case is read again once somebody was asked, or is no longer: its inquiries and its trail. */
const changed = (documentId: string) => [
  { type: 'FtaInquiry' as const, id: documentId },
  { type: 'FtaReview' as const, id: documentId },
];

const inquiriesApi = adminApi.enhanceEndpoints({ addTagTypes: ['FtaInquiry', 'FtaReview'] }).injectEndpoints({
  endpoints: (builder) => ({
    getInquiries: builder.query<Inquiries, string>({
      query: (documentId) => routeTo('inquiries', { documentId }),
      transformResponse: unwrap<Inquiries>,
      providesTags: (_result, _error, documentId) => [{ type: 'FtaInquiry', id: documentId }],
    }),
    sendInquiry: builder.mutation<InquiryResult, SendRequest>({
      query: ({ documentId, ...data }) => ({ url: routeTo('inquiries', { documentId }), method: 'POST', data }),
      transformResponse: unwrap<InquiryResult>,
      invalidatesTags: outdating((result, _error, { documentId }) => (result ? changed(documentId) : [])),
    }),
    withdrawInquiry: builder.mutation<InquiryRecord, WithdrawRequest>({
      query: ({ id }) => ({ url: routeTo('withdrawInquiry', { id: String(id) }), method: 'POST', data: {} }),
      transformResponse: unwrap<InquiryRecord>,
      invalidatesTags: outdating((_result, _error, { documentId }) => changed(documentId)),
    }),
  }),
});

export const useGetInquiriesQuery: QueryHook<string, Inquiries> = inquiriesApi.useGetInquiriesQuery;
export const useSendInquiryMutation: MutationHook<SendRequest, InquiryResult> = inquiriesApi.useSendInquiryMutation;
export const useWithdrawInquiryMutation: MutationHook<WithdrawRequest, InquiryRecord> =
  inquiriesApi.useWithdrawInquiryMutation;
