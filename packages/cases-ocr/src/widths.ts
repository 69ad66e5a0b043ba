/** Fills the left, or the right, half of its place. */
const LEFT_HALF = /^[，。、；：？！）》”’」】〕]$/u;
const RIGHT_HALF = /^[（《“‘「【〔]$/u;
const NARROW = /^[\p{Script=Latin}\d.,%‰+/-]$/u;

/** In ems: the place that a character takes up. */
export function widthOf(text: string): number {
  return NARROW.test(text) ? 0.5 : 1;
}

/** In ems: what a character leaves empty of its place on either side. */
export function inkMargins(text: string): { readonly left: number; readonly right: number } {
  if (LEFT_HALF.test(text)) return { left: 0.1, right: 0.55 };
  if (RIGHT_HALF.test(text)) return { left: 0.55, right: 0.1 };
  return { left: 0.04, right: 0.04 };
}
