import { attributeOf, outwards } from '../pointer.ts';

const CONTROLS = 'textarea, input, button[role="combobox"], [role="combobox"], button';

/**
 * Brings a place of the case into view and puts the keyboard there: the place itself, or the nearest around it that the
 * form shows. Stock inputs are known by the name of their attribute.
 */
export function focusPlace(pointer: string): void {
  const place =
    outwards(pointer)
      .map((candidate) => document.querySelector<HTMLElement>(`[data-pointer="${candidate}"]`))
      .find((element) => element !== null) ?? document.querySelector<HTMLElement>(`[name="${attributeOf(pointer)}"]`);
  if (!place) return;
  place.scrollIntoView({ block: 'center', behavior: 'smooth' });
  const control = place.matches(CONTROLS) ? place : place.querySelector<HTMLElement>(CONTROLS);
  control?.focus({ preventScroll: true });
}
