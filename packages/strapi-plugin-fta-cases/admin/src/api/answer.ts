/** An answer of the server: what was asked for is its `data`. */
export interface Answer<T> {
  readonly data: T;
}

export const unwrap = <T>({ data }: Answer<T>): T => data;
