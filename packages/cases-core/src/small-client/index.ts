export type { AnswerCheck, AnswerName, Answers, Checked } from '../client/answers.ts';
export type { CaseQuery, CaseSummaryQuery, Client, FullCaseQuery } from '../client/client.ts';
export {
  AnswerError,
  type AnswerFault,
  ApiError,
  ClientError,
  ListChangedError,
  NetworkError,
  TimeoutError,
} from '../client/errors.ts';
export { type MirrorEntry, type MirrorResult, type MirrorStore, mirror } from '../client/mirror.ts';
export type { ClientOptions } from '../client/options.ts';
export type { Listing, PageAnswer } from '../client/pages.ts';
export type { CallOptions } from '../client/transport.ts';
export { createClient, type SmallClientOptions } from './create-client.ts';
