import { PATHS, selectionPath } from '../content/paths.ts';
import { unitName } from '../content/units.ts';
import type { Language } from '../texts/language.ts';
import { TEXTS } from '../texts/texts.ts';
import { hrefOf } from './link.ts';
import { SideMenu } from './side-menu.tsx';

interface UnitMenuProps {
  readonly language: Language;
  readonly units: readonly { readonly unit: string; readonly slug: string }[];
  /** The slug of the unit whose page this is. */
  readonly current: string;
}

/** The way from unit to unit. */
export function UnitMenu({ language, units, current }: UnitMenuProps) {
  const { byUnit, otherUnits } = TEXTS[language].figures;
  const entries = [
    ...units.map(({ unit, slug }) => ({ slug, path: selectionPath(slug, null), label: unitName(unit, language) })),
    { slug: 'other', path: PATHS.otherUnits, label: otherUnits },
  ];
  return (
    <SideMenu
      label={byUnit}
      entries={entries.map(({ slug, path, label }) => ({
        href: hrefOf(language, path),
        label,
        isCurrent: slug === current,
      }))}
    />
  );
}
