/*
 * Hooks of the API by types of our own: what RTK Query infers cannot be named outside of Strapi's dependencies.
 */

interface QueryOptions {
  readonly skip?: boolean;
  readonly pollingInterval?: number;
  readonly refetchOnMountOrArgChange?: boolean;
}

interface QueryState<Result> {
  /** Of these arguments; `undefined` until the answer is there. */
  readonly currentData?: Result | undefined;
  readonly error?: unknown;
  readonly isFetching: boolean;
}

export type QueryHook<Request, Result> = (request: Request, options?: QueryOptions) => QueryState<Result>;

type Outcome<Result> = { readonly data: Result } | { readonly error: unknown };

export type MutationHook<Request, Result> = () => readonly [
  (request: Request) => Promise<Outcome<Result>>,
  { readonly isLoading: boolean },
];
