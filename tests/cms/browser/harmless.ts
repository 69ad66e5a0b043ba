/** Errors in the console that are not faults, each with the reason. */
const HARMLESS: readonly RegExp[] = [
  // Strapi asks for parts of itself that are not in its Community edition, or not set up.
  /404 \(Not Found\) \(\/(?:admin\/ai-feature-config|i18n\/ai-localization-jobs\/|content-manager\/preview\/url\/)/,
  // Refusals, which the tests look for on the page.
  /409 \(Conflict\) \(\/content-manager\/collection-types\/plugin::fta-cases\.case\//,
  /404 \(Not Found\) \(\/fta-cases\/(?:batches\/none|cases\/nothing\/review)\)/,
  /40[04] \([\w ]+\) \(\/api\/fta-cases-inquiry\//,
  /409 \(Conflict\) \(\/fta-cases\/batches\/\w+\/places\)/,
  /400 \(Bad Request\) \(\/fta-cases\/(?:transitions|import)\)/,
  /400 \(Bad Request\) \(\/content-manager\/collection-types\/plugin::fta-cases\.case\//,
  // Networks that were cut, sessions that were ended and wrong passwords, as tests have it.
  /net::ERR_INTERNET_DISCONNECTED/,
  /40[01] \([\w ]+\) \(\/admin\/(?:access-token|login|users\/me)/,
  /401 \(Unauthorized\) \(\/(?:content-manager|fta-cases)\//,
  /403 \(Forbidden\) \(\/content-manager\/collection-types\/plugin::fta-cases\.case\//,
];

export function isHarmless(text: string): boolean {
  return HARMLESS.some((pattern) => pattern.test(text));
}
