import { publishableCaseSchema } from '@fta/cases-core/schema';
import { describe, expect, it } from 'vitest';
import {
  joinRow,
  linesOf,
  pasteInto,
  splitRow,
  standsFor,
  storedIndexOf,
  storedOf,
  tidy,
} from '../../admin/src/fields/paragraphs/paragraphs.ts';

describe('rows of paragraphs', () => {
  it('are stored without blank ones and without space at their ends', () => {
    expect(storedOf(['  第一段　', '', '   ', '第二段'])).toEqual(['第一段', '第二段']);
  });

  it('are stored as the schema wants them, whatever was typed', () => {
    const typed = ['换\u000b行', '制\t表', '控\u0007制', ' \u2028 分隔 ', '\u00a0'];
    expect(publishableCaseSchema.shape.lead.safeParse(storedOf(typed)).success).toBe(true);
  });

  it('know which stored paragraph they are', () => {
    const rows = ['', '甲', '', '乙'];
    expect(rows.map((_, row) => storedIndexOf(rows, row))).toEqual([0, 0, 1, 1]);
  });

  it('stand for what is stored also with blank rows between', () => {
    expect(standsFor(['甲', '', ' 乙 '], ['甲', '乙'])).toBe(true);
    expect(standsFor(['甲', '乙'], ['乙', '甲'])).toBe(false);
    expect(standsFor(['甲'], ['甲', '乙'])).toBe(false);
  });
});

describe('pasted text', () => {
  it('becomes a paragraph for each line', () => {
    expect(linesOf('第一段\r\n\r\n 第二段 \n第三段\r')).toEqual(['第一段', '第二段', '第三段']);
  });

  it('goes between the two halves of the row it is pasted into', () => {
    expect(pasteInto(['上', '前后', '下'], 1, 1, 1, '一\n二')).toEqual(['上', '前一', '二后', '下']);
  });

  it('takes the place of what was marked', () => {
    expect(pasteInto(['前旧后'], 0, 1, 2, '一\n二\n三')).toEqual(['前一', '二', '三后']);
  });

  it('of one line stays in its row', () => {
    expect(pasteInto(['前后'], 0, 1, 1, '中')).toEqual(['前中后']);
  });

  it('that is blank only takes away what was marked', () => {
    expect(pasteInto(['前旧后'], 0, 1, 2, '\n \n')).toEqual(['前后']);
  });
});

describe('keys of a word processor', () => {
  it('Enter cuts a paragraph in two at the caret', () => {
    expect(splitRow(['上', '前后'], 1, 1)).toEqual(['上', '前', '后']);
  });

  it('Backspace at the start joins a paragraph to the one before', () => {
    expect(joinRow(['前', '后', '下'], 1)).toEqual(['前后', '下']);
    expect(joinRow(['首'], 0)).toEqual(['首']);
  });
});

describe('a line', () => {
  it('has no line breaks left in it', () => {
    expect(tidy('标题\n的下半\u2028句')).toBe('标题 的下半 句');
  });
});
