import type { LineChange, LineSignal } from '@fta/cases-core';
import type { Paragraph } from '../docx/model.ts';
import type { Level } from '../layout/levels.ts';
import type { Appendix } from './appendix.ts';
import type { LineWriter } from './writer.ts';

/** A paragraph: its lines, its pictures below it, and what is no part of its text in the appendix. */
export function writeParagraph(paragraph: Paragraph, level: Level, writer: LineWriter, appendix: Appendix): void {
  appendix.take(paragraph, writer.next);
  const { bullet, indent, contents } = paragraph;
  const common: LineSignal = {
    ...(bullet && { bullet }),
    ...(contents && { noise: 'contents' as const }),
    ...(level.level > 0 && !contents && { level: level.level, levelBy: level.levelBy ?? 'style' }),
  };
  // The lines of a heading are one.
  const lines = linesOf(paragraph, level.level > 0 && !contents);
  for (const [index, { text, from, changes }] of lines.entries()) {
    const bold = Math.min(level.bold + paragraph.marker.length - from, text.length);
    writer.line(text, {
      ...common,
      ...(index > 0 && { continues: true }),
      ...(index === 0 && indent > 0 && { indent: indent * 2 }),
      ...(level.bold > 0 && bold > 0 && { bold }),
      ...(changes.length > 0 && { changes }),
    });
  }
  for (const name of paragraph.pictures) writer.line(name.replace(/\s+/gu, ' '), { kind: 'picture' });
}

interface TextLine {
  readonly text: string;
  /** Where it begins in the paragraph, its number included. */
  readonly from: number;
  readonly changes: readonly LineChange[];
}

/** The lines of a paragraph without the blanks at their ends; one that is blank as a whole is one blank line. */
function linesOf({ marker, text, changes }: Paragraph, joined: boolean): TextLine[] {
  const whole = marker + (joined ? text.trim().replaceAll('\n', ' ') : text);
  const shift = marker.length - (joined ? text.length - text.trimStart().length : 0);
  const lines: TextLine[] = [];
  let at = 0;
  for (const part of whole.split('\n')) {
    const start = at + part.length - part.trimStart().length;
    const line = part.trim();
    if (line !== '')
      lines.push({ text: line, from: start, changes: changesWithin(changes, shift - start, line.length) });
    at += part.length + 1;
  }
  return lines.length > 0 ? lines : [{ text: '', from: 0, changes: [] }];
}

/** The changes as a stretch of `length` units has them, moved by `shift`. */
export function changesWithin(changes: readonly LineChange[], shift: number, length: number): LineChange[] {
  return changes.flatMap(({ kind, start, end }) => {
    const [from, to] = [Math.max(0, start + shift), Math.min(length, end + shift)];
    return from < to ? [{ kind, start: from, end: to }] : [];
  });
}
