import { childOf, childrenOf, type Element, isElement, textOf } from '../xml/element.ts';
import { chosenOf } from './alternatives.ts';
import { pictureNames, textBoxes } from './drawing.ts';
import type { Fields } from './fields.ts';
import type { Block, CharacterFormat } from './model.ts';
import type { OpenParagraph, Setting } from './paragraph.ts';
import { overlay, type RunProperties, readRunProperties } from './properties.ts';
import type { Style, Styles } from './styles.ts';
import { symbolOf } from './symbols.ts';

/** What the paragraphs of a document share while they are read. */
export interface Reading {
  readonly styles: Styles;
  readonly fields: Fields;
  /** Within a row of a table that a tracked change has deleted. */
  readonly deleted: boolean;
  /** The paragraphs and tables of a text box. */
  within(nodes: readonly (Element | string)[], setting: Setting): Block[];
}

/** What the words of a paragraph are read for and into. */
export interface RunContext {
  readonly reader: Reading;
  readonly open: OpenParagraph;
  readonly style: Style;
}

/** Reads what stands within a paragraph: runs, and what they are wrapped in. */
export function readInline(nodes: readonly (Element | string)[], context: RunContext, setting: Setting): void {
  for (const node of nodes) if (isElement(node)) readNode(node, context, setting);
}

function readNode(node: Element, context: RunContext, setting: Setting): void {
  switch (node.name) {
    case 'w:r':
      readRun(node, context, setting);
      return;
    case 'w:ins':
      readInline(node.children, context, { ...setting, change: 'insertion' });
      return;
    case 'w:moveTo':
      readInline(node.children, context, { ...setting, change: 'move' });
      return;
    case 'w:del':
      readInline(node.children, context, { ...setting, aside: 'deleted' });
      return;
    case 'w:moveFrom':
      readInline(node.children, context, { ...setting, aside: setting.aside ?? 'moved' });
      return;
    case 'w:sdt':
      readInline(childOf(node, 'w:sdtContent')?.children ?? [], context, settingOfControl(node, setting));
      return;
    case 'mc:AlternateContent':
      readInline(chosenOf(node), context, setting);
      return;
    case 'w:bookmarkStart':
      context.open.bookmarks.push(node.attributes['w:name'] ?? '');
      return;
    default:
      if (node.name.startsWith('m:')) readMath(node, context, setting);
      // Links, tags and whatever else words are wrapped in, known or not.
      else readInline(node.children, context, setting);
  }
}

/** A control that nobody has filled in shows a prompt, which is no text of the document. */
export function settingOfControl(control: Element, setting: Setting): Setting {
  const isPrompt = childOf(childOf(control, 'w:sdtPr'), 'w:showingPlcHdr') !== undefined;
  return isPrompt ? { ...setting, aside: setting.aside ?? 'prompt' } : setting;
}

function readMath(node: Element, context: RunContext, setting: Setting): void {
  if (node.name === 'w:r') readRun(node, context, setting);
  else if (node.name === 'm:t') write(textOf(node), formatOf({}, context), context, setting);
  else for (const child of childrenOf(node)) readMath(child, context, setting);
}

function readRun(run: Element, context: RunContext, setting: Setting): void {
  const stated = childOf(run, 'w:rPr');
  const properties = runProperties(stated, context);
  const own: Setting =
    properties.hidden && !setting.aside && !context.reader.fields.contents ? { ...setting, aside: 'hidden' } : setting;
  const format = formatOf(properties, context);
  for (const node of childrenOf(run)) readRunContent(node, format, context, own);
}

function runProperties(stated: Element | undefined, { reader, style }: RunContext): RunProperties {
  const named = reader.styles.character(childOf(stated, 'w:rStyle')?.attributes['w:val']);
  const base = named ? overlay(style.run, named.run) : style.run;
  return stated ? overlay(base, readRunProperties(stated)) : base;
}

/** Half-points of text that says nothing of its size, and nothing that it takes it from. */
const STANDARD_SIZE = 20;

function formatOf({ face, size, bold }: RunProperties, { style }: RunContext): CharacterFormat {
  return {
    face: face ?? style.run.face ?? '',
    size: size ?? style.run.size ?? STANDARD_SIZE,
    bold: bold ?? style.run.bold ?? false,
  };
}

function readRunContent(node: Element, format: CharacterFormat, context: RunContext, setting: Setting): void {
  const { reader, open } = context;
  const put = (text: string) => write(text, format, context, setting);
  switch (node.name) {
    case 'w:t':
    case 'w:delText':
      put(wordsOf(node));
      return;
    case 'w:tab':
    case 'w:ptab':
      put('\t');
      return;
    case 'w:cr':
      put('\n');
      return;
    case 'w:br':
      if (node.attributes['w:type'] === 'page') open.pageBreak ||= open.text === '';
      put('\n');
      return;
    case 'w:noBreakHyphen':
      put('-');
      return;
    case 'w:sym':
      put(symbolOf(node.attributes['w:font'] ?? '', node.attributes['w:char'] ?? ''));
      return;
    case 'w:fldChar':
      reader.fields.mark(node.attributes['w:fldCharType']);
      return;
    case 'w:instrText':
      reader.fields.instruct(textOf(node));
      return;
    case 'w:footnoteReference':
    case 'w:endnoteReference':
    case 'w:commentReference':
      open.references.push({ kind: NOTES[node.name], id: node.attributes['w:id'] ?? '' });
      return;
    case 'w:ruby':
      readRuby(node, context, setting);
      return;
    case 'mc:AlternateContent':
      for (const child of chosenOf(node)) if (isElement(child)) readRunContent(child, format, context, setting);
      return;
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
      open.pictures.push(...pictureNames(node));
      for (const box of textBoxes(node)) open.boxes.push(...reader.within(box.children, setting));
      return;
  }
}

const NOTES = {
  'w:footnoteReference': 'footnotes',
  'w:endnoteReference': 'endnotes',
  'w:commentReference': 'comments',
} as const;

/** 汉字 with how they are read in brackets behind them, as they stand where there is no room above a line. */
function readRuby(ruby: Element, context: RunContext, setting: Setting): void {
  readInline(childOf(ruby, 'w:rubyBase')?.children ?? [], context, setting);
  const reading = childOf(ruby, 'w:rt');
  if (!reading || textOf(reading) === '') return;
  const format = formatOf({}, context);
  write('（', format, context, setting);
  readInline(reading.children, context, setting);
  write('）', format, context, setting);
}

function write(text: string, format: CharacterFormat, { reader, open }: RunContext, setting: Setting): void {
  if (!reader.fields.shown) return;
  if (reader.fields.contents) open.contents = true;
  open.write(text, format, reader.deleted && !setting.aside ? { ...setting, aside: 'deleted' } : setting);
}

/** The words of a `w:t`: spaces at its ends count only where it says so. */
function wordsOf(node: Element): string {
  const text = textOf(node).replace(/[\r\n]+/g, ' ');
  return node.attributes['?:space'] === 'preserve' ? text : withoutSpaces(text);
}

/** The text without spaces at its ends; full-width ones are characters like others. */
function withoutSpaces(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && text[start] === ' ') start++;
  while (end > start && text[end - 1] === ' ') end--;
  return text.slice(start, end);
}
