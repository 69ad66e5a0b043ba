import { element, escapeXml, type Xml } from './xml.ts';

/** Quotation marks and dashes are Chinese ones here, which Word would set in the Latin face. */
const CHINESE = element('w:rPr', {}, element('w:rFonts', { 'w:hint': 'eastAsia' }));

export const run = (...content: Xml[]): Xml => element('w:r', {}, CHINESE, ...content);

export const words = (text: string): Xml => run(`<w:t xml:space="preserve">${escapeXml(text)}</w:t>`);

/** A field with the result that it is shown with until it is brought up to date. */
export const field = (instruction: string, result: Xml): Xml => fieldStart(instruction) + result + FIELD_END;

export function fieldStart(instruction: string): Xml {
  return [
    run(element('w:fldChar', { 'w:fldCharType': 'begin' })),
    run(`<w:instrText xml:space="preserve"> ${escapeXml(instruction)} </w:instrText>`),
    run(element('w:fldChar', { 'w:fldCharType': 'separate' })),
  ].join('');
}

export const FIELD_END: Xml = run(element('w:fldChar', { 'w:fldCharType': 'end' }));

export function paragraph(style: string, ...content: Xml[]): Xml {
  return element('w:p', {}, element('w:pPr', {}, element('w:pStyle', { 'w:val': style })), ...content);
}
