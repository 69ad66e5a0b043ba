import { blankCase } from '@fta/cases-core';
import { describe, expect, it } from 'vitest';
import { anchorAt } from '../../shared/anchor.ts';
import { type CaseContent, contentOf } from '../../shared/content.ts';
import { openFigures, placeOfFigure } from '../../shared/uncertain.ts';

const contentWith = (...lead: string[]): CaseContent => contentOf({ ...blankCase(), title: '无纸通关新模式', lead });

const BEFORE = '企业办理6小时，海关办理6小时，共用一份资料。';
const before = contentWith(BEFORE);
/** The second 6小时. */
const anchor = anchorAt(before, '/lead/0', 12, 15);
const placeIn = (...lead: string[]) => placeOfFigure(contentWith(...lead), anchor);

describe('the place of an uncertain figure', () => {
  it.each<[what: string, lead: string[], place: [pointer: string, start: number] | null]>([
    ['where it was', [BEFORE], ['/lead/0', 12]],
    ['in a paragraph that has moved', ['新的一段。', BEFORE], ['/lead/1', 12]],
    ['with words put before it', [BEFORE.replace('海关办理', '海关办理约')], ['/lead/0', 13]],
    [
      'nowhere once it is another figure, though the same stands beside it',
      [BEFORE.replace('海关办理6', '海关办理8')],
      null,
    ],
    ['nowhere once it is the end of a longer number', ['企业自办，海关办理16小时。'], null],
    ['nowhere in another text', ['共用一份资料。'], null],
    ['where the same words are, once the sentence is another', ['海关如今只需6小时。'], ['/lead/0', 6]],
  ])('is %s', (_, lead, place) => {
    const found = placeIn(...lead);
    expect(found && [found.pointer, found.start]).toEqual(place);
  });
});

describe('open figures', () => {
  it('are those that nobody confirmed and that stand', () => {
    const open = { anchor, confirmedAt: null };
    const confirmed = { anchor, confirmedAt: '2026-01-01T00:00:00.000Z' };
    expect(openFigures(before, [open, confirmed]).map(({ record }) => record)).toEqual([open]);
    expect(openFigures(contentWith('别的话。'), [open])).toEqual([]);
  });
});
