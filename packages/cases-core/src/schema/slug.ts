/** An id of a batch or case, and the most characters that it has. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
export const LONGEST_SLUG = 80;

export const isSlug = (value: unknown) => typeof value === 'string' && value.length <= LONGEST_SLUG && SLUG.test(value);
