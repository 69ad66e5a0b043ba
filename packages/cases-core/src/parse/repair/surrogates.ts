const SURROGATE = /[\uD800-\uDFFF]/;

/** A lone surrogate is no text anywhere; U+FFFD stands in for it, as in every UTF-8 encoder. */
export function replaceLoneSurrogates(source: string): string {
  return SURROGATE.test(source) ? source.replace(/\p{Cs}/gu, '\uFFFD') : source;
}
