/** Errors in the console that are not faults, each with the reason. */
const HARMLESS: readonly RegExp[] = [
  // Strapi asks for parts of itself that are not in its Community edition, or not set up.
  /404 \(Not Found\) \(\/(?:admin\/ai-feature-config|i18n\/ai-localization-jobs\/|content-manager\/preview\/url\/)/,
  // Refusals, which the tests look for on the page.
  /409 \(Conflict\) \(\/content-manager\/collection-types\/plugin::fta-cases\.case\//,
  /404 \(Not Found\) \(\/fta-cases\/batches\/none\)/,
  /400 \(Bad Request\) \(\/fta-cases\/(?:transitions|import)\)/,
];

export function isHarmless(text: string): boolean {
  return HARMLESS.some((pattern) => pattern.test(text));
}
