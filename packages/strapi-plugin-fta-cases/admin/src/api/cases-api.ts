import { adminApi } from '@strapi/strapi/admin';
import type { CaseContent } from '../../../shared/content.ts';
import type {
  BatchDetail,
  BatchSummary,
  CaseDiff,
  CaseReview,
  CommentRecord,
  CommentRequest,
  DraftDocument,
  IgnoredRecord,
  IgnoreRequest,
  ImportProgress,
  ImportReport,
  ImportRequest,
  Original,
  OutcomeRequest,
  PlacesRequest,
  PlacesResult,
  ReplyRequest,
  SuggestionRequest,
  TransitionRequest,
  TransitionResult,
} from '../../../shared/contracts.ts';
import { UID } from '../../../shared/uids.ts';
import { unwrap } from './answer.ts';
import type { MutationHook, QueryHook } from './hooks.ts';
import { askedAgain, outdating } from './outdated.ts';
import { routeTo, STOCK_CASES } from './routes.ts';

interface SavedNote {
  readonly documentId: string;
  /** Links to topics or the batch have changed. */
  readonly isLinked: boolean;
}

interface SavedCase {
  readonly documentId: string;
}

/** Revision number, `draft` or `published`. */
export type VersionName = string;

interface DiffRequest {
  readonly documentId: string;
  readonly from: VersionName;
  readonly to: VersionName;
}

interface PublishBatchRequest {
  readonly documentId: string;
  readonly comment?: string;
}

type GivePlacesRequest = PlacesRequest & { readonly documentId: string };

/** The drafts of a batch, or of one case in it. */
export interface DraftQuery {
  readonly what: 'downloadBatch' | 'downloadCase';
  readonly documentId: string;
}

type AddCommentRequest = CommentRequest & { readonly documentId: string };

type IgnoreFaultRequest = IgnoreRequest & { readonly documentId: string };

type SuggestRequest = SuggestionRequest & { readonly documentId: string };

/** A remark or an ignored fault, and the case that it is about. */
interface RemarkRequest {
  readonly id: number;
  readonly documentId: string;
}

type SendReplyRequest = ReplyRequest & RemarkRequest;
type DecideRequest = OutcomeRequest & RemarkRequest;

interface RevisionRequest {
  readonly documentId: string;
  readonly number: number;
}

/** Tags of the content-manager, so that its edit view and lists read again what a step or a save has changed. */
function stockTags(documentIds: readonly string[]) {
  return [
    ...documentIds.map((documentId) => ({ type: 'Document' as const, id: `${UID.case}_${documentId}` })),
    { type: 'Document' as const, id: `${UID.case}_LIST` },
    'Relations' as const,
    'RecentDocumentList' as const,
    'CountDocuments' as const,
  ];
}

/** What shows remarks reads them again, refused ones too: somebody else may have settled them meanwhile. */
const remarkTags = outdating((_result: unknown, _error: unknown, { documentId }: { readonly documentId: string }) => [
  { type: 'FtaReview' as const, id: documentId },
  'FtaBatch' as const,
]);

const TAGS = ['Document', 'Relations', 'RecentDocumentList', 'CountDocuments', 'FtaReview', 'FtaBatch'] as const;

const taggedApi = adminApi.enhanceEndpoints({ addTagTypes: [...TAGS] });
const { invalidateTags } = taggedApi.util;
const reviewAskedAgain = askedAgain((id: string) => invalidateTags([{ type: 'FtaReview', id }]));
const batchAskedAgain = askedAgain(() => invalidateTags(['FtaBatch']));

/** Everything the admin side asks of the server. */
const casesApi = taggedApi.injectEndpoints({
  endpoints: (builder) => ({
    getReview: builder.query<CaseReview, string>({
      query: (documentId) => routeTo('review', { documentId }),
      transformResponse: unwrap<CaseReview>,
      providesTags: (_result, _error, documentId) => [
        { type: 'FtaReview', id: documentId },
        { type: 'Document', id: `${UID.case}_${documentId}` },
      ],
      onQueryStarted: reviewAskedAgain,
    }),
    getDiff: builder.query<CaseDiff, DiffRequest>({
      query: ({ documentId, from, to }) => ({ url: routeTo('diff', { documentId }), config: { params: { from, to } } }),
      transformResponse: unwrap<CaseDiff>,
      providesTags: (_result, _error, { documentId }) => [{ type: 'Document', id: `${UID.case}_${documentId}` }],
    }),
    getBatches: builder.query<readonly BatchSummary[], void>({
      query: () => routeTo('batches'),
      transformResponse: unwrap<readonly BatchSummary[]>,
      providesTags: ['FtaBatch', { type: 'Document', id: `${UID.case}_LIST` }],
      onQueryStarted: batchAskedAgain,
    }),
    getBatch: builder.query<BatchDetail, string>({
      query: (documentId) => routeTo('batch', { documentId }),
      transformResponse: unwrap<BatchDetail>,
      providesTags: ['FtaBatch', { type: 'Document', id: `${UID.case}_LIST` }],
      onQueryStarted: batchAskedAgain,
    }),
    getDraft: builder.query<DraftDocument, DraftQuery>({
      query: ({ what, documentId }) => ({ url: routeTo(what, { documentId }), config: { params: { format: 'json' } } }),
      providesTags: ['FtaBatch', { type: 'Document', id: `${UID.case}_LIST` }],
      onQueryStarted: batchAskedAgain,
    }),
    getOriginals: builder.query<readonly Original[], string>({
      query: (documentId) => routeTo('originals', { documentId }),
      transformResponse: unwrap<readonly Original[]>,
      providesTags: ['FtaBatch'],
    }),
    getImportProgress: builder.query<ImportProgress, string>({
      query: (importId) => routeTo('importProgress', { importId }),
      transformResponse: unwrap<ImportProgress>,
    }),
    createCase: builder.mutation<SavedCase, object>({
      query: (data) => ({ url: STOCK_CASES, method: 'POST', data }),
      transformResponse: unwrap<SavedCase>,
      invalidatesTags: outdating((result) => (result ? [...stockTags([result.documentId]), 'FtaBatch'] : [])),
    }),
    /** Has Strapi's own views read the case again. */
    reloadCase: builder.mutation<null, string>({
      queryFn: () => ({ data: null }),
      invalidatesTags: outdating((_result, _error, documentId) => stockTags([documentId])),
    }),
    /** Has everything but the open text read again what the draft has saved. */
    noteSaved: builder.mutation<null, SavedNote>({
      queryFn: () => ({ data: null }),
      invalidatesTags: outdating((_result, _error, { documentId, isLinked }) => [
        { type: 'FtaReview', id: documentId },
        'FtaBatch',
        ...stockTags([]).filter((tag) => isLinked || tag !== 'Relations'),
      ]),
    }),
    takeStep: builder.mutation<TransitionResult, TransitionRequest>({
      query: (data) => ({ url: routeTo('transitions'), method: 'POST', data }),
      transformResponse: unwrap<TransitionResult>,
      invalidatesTags: outdating((result, _error, { cases }) =>
        result ? [...stockTags(cases), 'FtaBatch'] : ['FtaBatch'],
      ),
    }),
    publishBatch: builder.mutation<TransitionResult, PublishBatchRequest>({
      query: ({ documentId, ...data }) => ({ url: routeTo('publishBatch', { documentId }), method: 'POST', data }),
      transformResponse: unwrap<TransitionResult>,
      invalidatesTags: outdating((result) => [
        ...stockTags((result?.cases ?? []).map((entry) => entry.documentId)),
        'FtaBatch',
      ]),
    }),
    /** Refused, it has the batch read again: somebody may have put cases elsewhere meanwhile. */
    givePlaces: builder.mutation<PlacesResult, GivePlacesRequest>({
      query: ({ documentId, ...data }) => ({ url: routeTo('places', { documentId }), method: 'POST', data }),
      transformResponse: unwrap<PlacesResult>,
      invalidatesTags: outdating((result) => [
        ...stockTags((result?.cases ?? []).map((entry) => entry.documentId)),
        'FtaReview',
        'FtaBatch',
      ]),
    }),
    addComment: builder.mutation<CommentRecord, AddCommentRequest>({
      query: ({ documentId, ...data }) => ({ url: routeTo('comments', { documentId }), method: 'POST', data }),
      transformResponse: unwrap<CommentRecord>,
      invalidatesTags: remarkTags,
    }),
    resolveComment: builder.mutation<CommentRecord, RemarkRequest>({
      query: ({ id }) => ({ url: routeTo('resolveComment', { id: String(id) }), method: 'POST', data: {} }),
      transformResponse: unwrap<CommentRecord>,
      invalidatesTags: remarkTags,
    }),
    reopenComment: builder.mutation<CommentRecord, RemarkRequest>({
      query: ({ id }) => ({ url: routeTo('reopenComment', { id: String(id) }), method: 'POST', data: {} }),
      transformResponse: unwrap<CommentRecord>,
      invalidatesTags: remarkTags,
    }),
    replyToComment: builder.mutation<CommentRecord, SendReplyRequest>({
      query: ({ id, text }) => ({ url: routeTo('replies', { id: String(id) }), method: 'POST', data: { text } }),
      transformResponse: unwrap<CommentRecord>,
      invalidatesTags: remarkTags,
    }),
    suggest: builder.mutation<CommentRecord, SuggestRequest>({
      query: ({ documentId, ...data }) => ({ url: routeTo('suggestions', { documentId }), method: 'POST', data }),
      transformResponse: unwrap<CommentRecord>,
      invalidatesTags: remarkTags,
    }),
    decideSuggestion: builder.mutation<CommentRecord, DecideRequest>({
      query: ({ id, outcome }) => ({
        url: routeTo('suggestionOutcome', { id: String(id) }),
        method: 'POST',
        data: { outcome },
      }),
      transformResponse: unwrap<CommentRecord>,
      invalidatesTags: remarkTags,
    }),
    /** A revision never changes. */
    getRevision: builder.query<CaseContent, RevisionRequest>({
      query: ({ documentId, number }) => routeTo('revision', { documentId, number: String(number) }),
      transformResponse: unwrap<CaseContent>,
    }),
    ignoreFault: builder.mutation<IgnoredRecord, IgnoreFaultRequest>({
      query: ({ documentId, ...data }) => ({ url: routeTo('ignored', { documentId }), method: 'POST', data }),
      transformResponse: unwrap<IgnoredRecord>,
      invalidatesTags: remarkTags,
    }),
    takeBackIgnored: builder.mutation<IgnoredRecord, RemarkRequest>({
      query: ({ id }) => ({ url: routeTo('takeBack', { id: String(id) }), method: 'POST', data: {} }),
      transformResponse: unwrap<IgnoredRecord>,
      invalidatesTags: remarkTags,
    }),
    importDocument: builder.mutation<ImportReport, ImportRequest>({
      query: (request) => ({ url: routeTo('import'), method: 'POST', data: bodyOf(request) }),
      transformResponse: unwrap<ImportReport>,
      invalidatesTags: outdating((result) =>
        result && !result.dryRun
          ? [...stockTags(result.cases.flatMap((entry) => entry.documentId ?? [])), 'FtaBatch', 'FtaReview']
          : [],
      ),
    }),
  }),
});

/** A text goes as JSON, a file as a form with what is asked for beside it. */
function bodyOf({ name, content, ...options }: ImportRequest): object {
  if (typeof content === 'string') return { name, content, ...options };
  const form = new FormData();
  form.append('files', content, name);
  for (const [option, value] of Object.entries(options)) {
    if (value !== undefined) form.append(option, Array.isArray(value) ? JSON.stringify(value) : String(value));
  }
  return form;
}

export const useGetReviewQuery: QueryHook<string, CaseReview> = casesApi.useGetReviewQuery;
export const useGetDiffQuery: QueryHook<DiffRequest, CaseDiff> = casesApi.useGetDiffQuery;
export const useGetBatchesQuery: QueryHook<void, readonly BatchSummary[]> = casesApi.useGetBatchesQuery;
export const useGetBatchQuery: QueryHook<string, BatchDetail> = casesApi.useGetBatchQuery;
export const useGetOriginalsQuery: QueryHook<string, readonly Original[]> = casesApi.useGetOriginalsQuery;
export const useGetDraftQuery: QueryHook<DraftQuery, DraftDocument> = casesApi.useGetDraftQuery;
export const useGetImportProgressQuery: QueryHook<string, ImportProgress> = casesApi.useGetImportProgressQuery;
export const useCreateCaseMutation: MutationHook<object, SavedCase> = casesApi.useCreateCaseMutation;
export const useReloadCaseMutation: MutationHook<string, null> = casesApi.useReloadCaseMutation;
export const useNoteSavedMutation: MutationHook<SavedNote, null> = casesApi.useNoteSavedMutation;
export const useTakeStepMutation: MutationHook<TransitionRequest, TransitionResult> = casesApi.useTakeStepMutation;
export const usePublishBatchMutation: MutationHook<PublishBatchRequest, TransitionResult> =
  casesApi.usePublishBatchMutation;
export const useGivePlacesMutation: MutationHook<GivePlacesRequest, PlacesResult> = casesApi.useGivePlacesMutation;
export const useAddCommentMutation: MutationHook<AddCommentRequest, CommentRecord> = casesApi.useAddCommentMutation;
export const useResolveCommentMutation: MutationHook<RemarkRequest, CommentRecord> = casesApi.useResolveCommentMutation;
export const useReopenCommentMutation: MutationHook<RemarkRequest, CommentRecord> = casesApi.useReopenCommentMutation;
export const useReplyToCommentMutation: MutationHook<SendReplyRequest, CommentRecord> =
  casesApi.useReplyToCommentMutation;
export const useSuggestMutation: MutationHook<SuggestRequest, CommentRecord> = casesApi.useSuggestMutation;
export const useDecideSuggestionMutation: MutationHook<DecideRequest, CommentRecord> =
  casesApi.useDecideSuggestionMutation;
export const useGetRevisionQuery: QueryHook<RevisionRequest, CaseContent> = casesApi.useGetRevisionQuery;
export const useIgnoreFaultMutation: MutationHook<IgnoreFaultRequest, IgnoredRecord> = casesApi.useIgnoreFaultMutation;
export const useTakeBackIgnoredMutation: MutationHook<RemarkRequest, IgnoredRecord> =
  casesApi.useTakeBackIgnoredMutation;
export const useImportDocumentMutation: MutationHook<ImportRequest, ImportReport> = casesApi.useImportDocumentMutation;
