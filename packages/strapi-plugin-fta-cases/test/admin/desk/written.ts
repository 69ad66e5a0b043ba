import type { Command, Transaction } from 'prosemirror-state';
import { EditorState, type Plugin, TextSelection } from 'prosemirror-state';
import { block } from '../../../admin/src/desk/document/case-document.ts';
import { BLOCK, blockType, isLine, LINE_FIELDS, textSchema } from '../../../admin/src/desk/document/schema.ts';

/*
 * Documents as people would jot them down: `T 标题` for the title, `# ` a section, `## ` a point, anything else a paragraph.
 * `|` is the caret, two of them what is selected.
 */

const SIGNS = [
  ['## ', BLOCK.pointTitle],
  ['# ', BLOCK.heading],
] as const;

export function stateOf(lines: readonly string[], plugins: readonly Plugin[] = []): EditorState {
  const ends: number[] = [];
  const [first = '', ...rest] = lines;
  const hasTitle = first.startsWith('T ');
  const body = (hasTitle ? rest : lines).map((line) => {
    const [sign, type] = SIGNS.find(([each]) => line.startsWith(each)) ?? ['', BLOCK.paragraph];
    return { type, text: line.slice(sign.length) };
  });
  const blocks = [
    ...LINE_FIELDS.map(([name], at) => ({ type: blockType(name), text: at === 0 && hasTitle ? first.slice(2) : '' })),
    ...body,
  ];
  let pos = 0;
  const nodes = blocks.map(({ type, text }) => {
    for (let at = text.indexOf('|'), seen = 0; at >= 0; at = text.indexOf('|', at + 1))
      ends.push(pos + 1 + at - seen++);
    const node = block(type, text.replaceAll('|', ''));
    pos += node.nodeSize;
    return node;
  });
  const doc = textSchema.node('doc', null, nodes);
  doc.check();
  const [from = 1, to = from] = ends;
  return EditorState.create({ doc, plugins: [...plugins], selection: TextSelection.create(doc, from, to) });
}

/** The document as it was jotted down, with caret or selection. */
export function linesOf({ doc, selection: { from, to } }: Pick<EditorState, 'doc' | 'selection'>): string[] {
  const lines: string[] = [];
  doc.forEach((node, pos) => {
    let text = node.textContent;
    const marks = [...new Set([from, to])].map((at) => at - pos - 1).filter((at) => at >= 0 && at <= node.content.size);
    for (const at of marks.sort((a, b) => b - a)) text = `${text.slice(0, at)}|${text.slice(at)}`;
    const sign = SIGNS.find(([, type]) => type === node.type)?.[0] ?? '';
    if (!isLine(node)) lines.push(sign + text);
    else if (node.type === blockType('title') && text !== '') lines.push(`T ${text}`);
    else if (text !== '') lines.push(`${node.type.name} ${text}`);
  });
  return lines;
}

/** What a command makes of a state; what it leaves is a valid document. `null` where it does not apply. */
export function after(state: EditorState, command: Command): EditorState | null {
  let next: EditorState | null = null;
  const applies = command(state, (tr: Transaction) => {
    tr.doc.check();
    next = state.apply(tr);
  });
  return applies ? (next ?? state) : null;
}
