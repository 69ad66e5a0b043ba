export type { AnswerCheck, AnswerName, Answers, Checked } from './answers.ts';
export type {
  ChangesAnswer,
  ChangesSummaryQuery,
  FollowOptions,
  FullChange,
  FullChangesAnswer,
  FullChangesQuery,
} from './changes.ts';
export { checkAnswer } from './check-answer.ts';
export type { CaseQuery, CaseSummaryQuery, Client, FullCaseQuery } from './client.ts';
export type { Clock } from './clock.ts';
export type { AnswerOf, QueryFor } from './contract.ts';
export { createClient } from './create-client.ts';
export {
  AnswerError,
  type AnswerFault,
  ApiError,
  ClientError,
  ListChangedError,
  NetworkError,
  TimeoutError,
} from './errors.ts';
export type { Fetch, FetchedResponse } from './exchange.ts';
export type { ImportDocument } from './import.ts';
export { createMemoryStore, type MemoryStore, type MirrorSnapshot } from './memory-store.ts';
export { type MirrorEntry, type MirrorResult, type MirrorStore, mirror } from './mirror.ts';
export type { ClientOptions } from './options.ts';
export type { Listing, PageAnswer } from './pages.ts';
export { RETRY_DEFAULTS, type RetryPolicy } from './retry.ts';
export type { CallOptions } from './transport.ts';
