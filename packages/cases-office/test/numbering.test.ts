import { describe, expect, it } from 'vitest';
import { linesOf, textOf } from './documents/read.ts';
import { levelXml, numbered, numberingXml, textParagraph } from './documents/word.ts';

const item = (text: string, list: number, level = 0) => textParagraph(text, {}, numbered(list, level));

/** The lines of numbered paragraphs, each given as its level. */
const counted = (levels: readonly number[], definition: string): string[] =>
  linesOf(levels.map((level) => item('项', 1, level)).join(''), { numbering: numberingXml(definition) });

describe('automatic numbers', () => {
  const THREE = [
    levelXml(0, 'chineseCounting', '%1、'),
    levelXml(1, 'chineseCounting', '（%2）'),
    levelXml(2, 'decimal', '%3.'),
  ].join('');

  it('begin anew below each number of a higher level', () => {
    expect(counted([0, 1, 1, 2, 1, 2, 0, 1], THREE)).toEqual([
      '一、项',
      '（一）项',
      '（二）项',
      '1. 项',
      '（三）项',
      '1. 项',
      '二、项',
      '（一）项',
    ]);
  });

  it('run on where the list says so', () => {
    const running = THREE.replace(
      '<w:lvlText w:val="（%2）"/>',
      '<w:lvlText w:val="（%2）"/><w:lvlRestart w:val="0"/>',
    );
    expect(counted([0, 1, 0, 1], running)).toEqual(['一、项', '（一）项', '二、项', '（二）项']);
  });

  it('begin where w:start says', () => {
    expect(counted([0, 0], levelXml(0, 'decimal', '%1）').replace('"1"/>', '"5"/>'))).toEqual(['5）项', '6）项']);
  });

  it('name the numbers above them, in digits where the law wants it', () => {
    const definition = levelXml(0, 'chineseCounting', '%1、') + levelXml(1, 'decimal', '%1.%2', '<w:isLgl/>');
    expect(counted([0, 0, 1], definition)).toEqual(['一、项', '二、项', '2.1 项']);
  });

  it('that are bare get the sign of their kind', () => {
    expect(counted([0], levelXml(0, 'decimal', '%1'))).toEqual(['1. 项']);
    expect(counted([0], levelXml(0, 'chineseCounting', '%1'))).toEqual(['一、项']);
    expect(counted([0], levelXml(0, 'decimal', '案例%1'))).toEqual(['案例1 项']);
  });

  it('of the format none are silent, and counted all the same', () => {
    const definition = levelXml(0, 'none', '%1、') + levelXml(1, 'decimal', '%2.');
    expect(counted([0, 1, 0, 1], definition)).toEqual(['项', '1. 项', '项', '1. 项']);
  });

  it('of one abstract list go on with each other; an override of the start begins anew, once', () => {
    const numbering = `${numberingXml(levelXml(0, 'decimal', '%1.'))}<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`;
    const body = [item('a', 1), item('b', 2), item('c', 3), item('d', 3), item('e', 1)].join('');
    expect(linesOf(body, { numbering })).toEqual(['1. a', '2. b', '1. c', '2. d', '3. e']);
  });

  it('of a style count as those of the paragraph; 0 takes them away', () => {
    const styles = `<w:style w:type="paragraph" w:styleId="x"><w:name w:val="x"/><w:pPr>${numbered(1, 0)}</w:pPr></w:style>`;
    const numbering = numberingXml(levelXml(0, 'decimal', '%1.', '<w:pStyle w:val="x"/>'));
    const style = '<w:pStyle w:val="x"/>';
    const body = [
      textParagraph('甲', {}, style),
      textParagraph('乙', {}, style + numbered(1, 0)),
      textParagraph('丙', {}, style + numbered(0, 0)),
      textParagraph('丁', {}, style),
    ].join('');
    expect(linesOf(body, { styles, numbering })).toEqual(['1. 甲', '2. 乙', '丙', '3. 丁']);
  });

  it('may be defined by a style of lists', () => {
    const styles = `<w:style w:type="numbering" w:styleId="l"><w:name w:val="l"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`;
    const numbering = `${numberingXml(levelXml(0, 'decimal', '%1.'))}<w:abstractNum w:abstractNumId="9"><w:numStyleLink w:val="l"/></w:abstractNum><w:num w:numId="9"><w:abstractNumId w:val="9"/></w:num>`;
    expect(linesOf(item('甲', 9), { styles, numbering })).toEqual(['1. 甲']);
  });

  it('of a newer format have the older one beside it', () => {
    const format =
      '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="01, 02, 03, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>';
    const definition = levelXml(0, 'decimal', '%1.').replace('<w:numFmt w:val="decimal"/>', format);
    expect(counted([0], definition)).toEqual(['01. 项']);
  });

  it('stand before no blank paragraph, and a bullet is no text', () => {
    const numbering = numberingXml(levelXml(0, 'decimal', '%1.'), levelXml(0, 'bullet', '●'));
    const { text, signals } = textOf(item('', 1) + item('甲', 1) + item('乙', 2), { numbering });
    expect(text.split('\n')).toEqual(['', '2. 甲', '乙']);
    expect(signals[2]?.bullet).toBe(true);
  });
});
