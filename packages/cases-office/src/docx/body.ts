import { refuse } from '../refusal.ts';
import { childOf, childrenOf, type Element, isElement, valueIn } from '../xml/element.ts';
import { chosenOf } from './alternatives.ts';
import { Fields } from './fields.ts';
import type { Block, Paragraph, Table, TableCell, TableRow } from './model.ts';
import type { Numbering } from './numbering.ts';
import { OpenParagraph, PLAIN_SETTING, type Setting } from './paragraph.ts';
import { overlay, type ParagraphProperties, readParagraphProperties } from './properties.ts';
import { type Reading, readInline, settingOfControl } from './runs.ts';
import type { Style, Styles } from './styles.ts';

/** Outline level of body text. */
const BODY_LEVEL = 9;
const CONTENTS_STYLE = /^(?:toc\b|目录|contents)/;

/** Reads paragraphs and tables in their order, with what runs on from one to the next: fields, numbers, merged paragraphs. */
export class BodyReader implements Reading {
  readonly styles: Styles;
  readonly #numbering: Numbering;
  fields = new Fields();
  #contents = false;
  #deletedRows = 0;
  /** A paragraph whose mark is deleted: the next one goes on with it. */
  #open: OpenParagraph | null = null;

  constructor(styles: Styles, numbering: Numbering) {
    this.styles = styles;
    this.#numbering = numbering;
  }

  get deleted(): boolean {
    return this.#deletedRows > 0;
  }

  /** The blocks of a text box, which nothing runs into or out of. */
  within(nodes: readonly (Element | string)[], setting: Setting): Block[] {
    const [fields, open] = [this.fields, this.#open];
    [this.fields, this.#open] = [new Fields(), null];
    const blocks = [...this.read(nodes, setting), ...this.finish()];
    [this.fields, this.#open] = [fields, open];
    return blocks;
  }

  /** The blocks that elements hold, in their order. */
  read(nodes: readonly (Element | string)[], setting: Setting = PLAIN_SETTING): Block[] {
    return nodes.flatMap((node) => (isElement(node) ? this.#block(node, setting) : []));
  }

  /** What is open where a text ends. */
  finish(): Paragraph[] {
    const open = this.#open;
    this.#open = null;
    return open ? [this.#close(open, undefined, this.styles.paragraph(undefined))] : [];
  }

  #block(node: Element, setting: Setting): Block[] {
    switch (node.name) {
      case 'w:p':
        return this.#paragraph(node, setting);
      case 'w:tbl':
        return this.#table(node, setting);
      case 'w:sdt':
        return this.#control(node, setting);
      case 'w:ins':
        return this.read(node.children, { ...setting, change: 'insertion' });
      case 'w:moveTo':
        return this.read(node.children, { ...setting, change: 'move' });
      case 'w:del':
        return this.read(node.children, { ...setting, aside: 'deleted' });
      case 'w:moveFrom':
        return this.read(node.children, { ...setting, aside: setting.aside ?? 'moved' });
      case 'mc:AlternateContent':
        return this.read(chosenOf(node), setting);
      case 'w:altChunk':
        throw refuse('embedded', {});
      default:
        // Whatever else paragraphs are wrapped in, known or not.
        return this.read(node.children, setting);
    }
  }

  #control(control: Element, setting: Setting): Block[] {
    const gallery = valueIn(childOf(childOf(control, 'w:sdtPr'), 'w:docPartObj'), 'w:docPartGallery');
    const before = this.#contents;
    this.#contents ||= gallery === 'Table of Contents';
    const content = childOf(control, 'w:sdtContent')?.children ?? [];
    const blocks = this.read(content, settingOfControl(control, setting));
    this.#contents = before;
    return blocks;
  }

  #paragraph(node: Element, setting: Setting): Paragraph[] {
    const stated = childOf(node, 'w:pPr');
    const style = this.styles.paragraph(valueIn(stated, 'w:pStyle'));
    const open = this.#open ?? new OpenParagraph();
    readInline(node.children, { reader: this, open, style }, setting);
    const mark = childOf(stated, 'w:rPr');
    const marked = childOf(mark, 'w:del') ?? childOf(mark, 'w:moveFrom');
    this.#open = marked && !setting.aside ? open : null;
    return this.#open ? [] : [this.#close(open, stated, style)];
  }

  #close(open: OpenParagraph, stated: Element | undefined, style: Style): Paragraph {
    const properties = overlay(style.paragraph, readParagraphProperties(stated));
    const { outline = BODY_LEVEL, centred = false, indent = 0, pageBreak = false, line } = properties;
    const gone = open.text === '' && (this.deleted || open.boxes.length > 0);
    const { text: marker, bullet } = gone ? { text: '', bullet: false } : this.#markerOf(properties, style);
    return open.close({
      marker: open.text.trim() === '' ? '' : marker,
      bullet,
      style: style.name,
      outline: outline < BODY_LEVEL ? outline + 1 : null,
      centred,
      indent,
      pageBreak: pageBreak || open.pageBreak,
      line: line || undefined,
      contents: open.contents || this.#contents || CONTENTS_STYLE.test(style.name),
    });
  }

  #markerOf({ list, listLevel }: ParagraphProperties, style: Style) {
    if (list === undefined || list === '0') return { text: '', bullet: false };
    return this.#numbering.next(list, listLevel, style.id);
  }

  #table(node: Element, setting: Setting): Table[] {
    const rows = this.#rows(node, setting);
    return rows.length > 0 ? [{ kind: 'table', rows }] : [];
  }

  #rows(node: Element, setting: Setting): TableRow[] {
    return childrenOf(node).flatMap((child): TableRow[] => {
      if (child.name === 'w:tr') return [this.#row(child, setting)];
      if (child.name === 'w:sdt') return this.#rows(childOf(child, 'w:sdtContent') ?? child, setting);
      return child.name === 'w:customXml' || child.name === 'w:ins' ? this.#rows(child, setting) : [];
    });
  }

  #row(node: Element, setting: Setting): TableRow {
    const deleted = childOf(childOf(node, 'w:trPr'), 'w:del') !== undefined;
    if (deleted) this.#deletedRows++;
    const cells = this.#cells(node, setting);
    if (deleted) this.#deletedRows--;
    return { cells };
  }

  #cells(node: Element, setting: Setting): TableCell[] {
    return childrenOf(node).flatMap((child): TableCell[] => {
      if (child.name === 'w:tc') return [this.#cell(child, setting)];
      if (child.name === 'w:sdt')
        return this.#cells(childOf(child, 'w:sdtContent') ?? child, settingOfControl(child, setting));
      return child.name === 'w:customXml' ? this.#cells(child, setting) : [];
    });
  }

  #cell(node: Element, setting: Setting): TableCell {
    const merge = childOf(childOf(node, 'w:tcPr'), 'w:vMerge');
    const blocks = [...this.read(node.children, setting), ...this.finish()];
    return { blocks, continues: merge !== undefined && merge.attributes['w:val'] !== 'restart' };
  }
}
