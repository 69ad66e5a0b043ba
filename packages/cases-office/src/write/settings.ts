import { element, part, valued, W, type Xml } from './xml.ts';

/** Word of today, whose layout later ones keep to. */
const COMPATIBILITY = 15;

/** Footers for odd and even pages, signs that are not squeezed together, compatibility. */
export function settingsPart(): Xml {
  return part(
    element(
      'w:settings',
      { 'xmlns:w': W },
      element('w:evenAndOddHeaders'),
      valued('w:characterSpacingControl', 'doNotCompress'),
      element(
        'w:compat',
        {},
        element('w:compatSetting', {
          'w:name': 'compatibilityMode',
          'w:uri': 'http://schemas.microsoft.com/office/word',
          'w:val': COMPATIBILITY,
        }),
      ),
      element('w:themeFontLang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN' }),
    ),
  );
}
