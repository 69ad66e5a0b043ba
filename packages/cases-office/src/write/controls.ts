import { PROMPT } from './styles.ts';
import { element, escapeXml, valued, type Xml } from './xml.ts';

/** A field to fill in: what it is called, and what stands in it until somebody writes. */
export interface Control {
  readonly name: string;
  readonly prompt: string;
}

const prompted = (text: string): Xml =>
  element(
    'w:r',
    {},
    element('w:rPr', {}, valued('w:rStyle', PROMPT), element('w:rFonts', { 'w:hint': 'eastAsia' })),
    `<w:t xml:space="preserve">${escapeXml(text)}</w:t>`,
  );

function controlXml({ name }: Pick<Control, 'name'>, properties: readonly Xml[], content: Xml): Xml {
  return element(
    'w:sdt',
    {},
    element('w:sdtPr', {}, valued('w:alias', name), valued('w:tag', name), ...properties),
    element('w:sdtContent', {}, content),
  );
}

/**
 * A field to write into. It stands within its paragraph and says nothing of what it takes: LibreOffice has no others that
 * it gives back as they were.
 */
export const control = (what: Control): Xml => controlXml(what, [element('w:showingPlcHdr')], prompted(what.prompt));

/** A field to choose a value for, or to write another. */
export function choiceControl(what: Control, values: readonly string[]): Xml {
  const items = values.map((value) => element('w:listItem', { 'w:displayText': value, 'w:value': value }));
  return controlXml(what, [element('w:showingPlcHdr'), element('w:comboBox', {}, ...items)], prompted(what.prompt));
}
