/** How often an answer has made what was read before it out of date. */
let changes = 0;

/** Tags that a mutation invalidates, counted. */
export function outdating<Request extends readonly unknown[], Tags>(
  tagsOf: (...request: Request) => Tags,
): (...request: Request) => Tags {
  return (...request) => {
    changes++;
    return tagsOf(...request);
  };
}

/** The part of what RTK Query gives `onQueryStarted` that this needs. */
interface Started<Action> {
  readonly dispatch: (action: Action) => unknown;
  readonly queryFulfilled: PromiseLike<unknown>;
}

/**
 * Has a question asked again that was under way when something changed: its answer may be older than the change, and RTK
 * Query (1.9) passes over what is invalidated while it is being read.
 *
 * @param invalidation of what the question provides
 */
export function askedAgain<Request, Action>(invalidation: (request: Request) => Action) {
  return async (request: Request, { dispatch, queryFulfilled }: Started<Action>): Promise<void> => {
    const before = changes;
    // A question that failed is asked again like one that was answered.
    await Promise.allSettled([queryFulfilled]);
    if (changes !== before) dispatch(invalidation(request));
  };
}
