/** A lone surrogate is no text anywhere; U+FFFD stands in for it, as in every UTF-8 encoder. */
export function replaceLoneSurrogates(source: string): string {
  return source.replace(/\p{Cs}/gu, '\uFFFD');
}
