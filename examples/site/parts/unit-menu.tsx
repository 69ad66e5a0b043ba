import { PATHS, selectionPath } from '../content/paths.ts';
import { unitName } from '../content/units.ts';
import type { Language } from '../texts/language.ts';
import { TEXTS } from '../texts/texts.ts';
import { hrefOf } from './link.ts';

interface UnitMenuProps {
  readonly language: Language;
  readonly units: readonly { readonly unit: string; readonly slug: string }[];
  /** The slug of the unit whose page this is. */
  readonly current: string | null;
  readonly hasOthers: boolean;
}

/** The way from unit to unit. */
export function UnitMenu({ language, units, current, hasOthers }: UnitMenuProps) {
  const texts = TEXTS[language].figures;
  return (
    <nav className="unit-menu" aria-label={texts.byUnit}>
      <p aria-hidden="true">{texts.byUnit}</p>
      <ul>
        {units.map(({ unit, slug }) => (
          <li key={slug}>
            <a href={hrefOf(language, selectionPath(slug, null))} aria-current={slug === current ? 'true' : undefined}>
              {unitName(unit, language)}
            </a>
          </li>
        ))}
        {hasOthers && (
          <li>
            <a href={hrefOf(language, PATHS.otherUnits)} aria-current={current === 'other' ? 'true' : undefined}>
              {texts.otherUnits}
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}
