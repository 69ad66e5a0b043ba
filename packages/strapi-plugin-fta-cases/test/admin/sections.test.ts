import type { Point, Section } from '@fta/cases-core/schema';
import { describe, expect, it } from 'vitest';
import {
  addPoint,
  addSection,
  changeKind,
  changePoint,
  changeSection,
  movePoint,
  moveSection,
  newSection,
  removePoint,
  removeSection,
} from '../../admin/src/fields/sections/edit.ts';

const point = (number: number, title: string): Point => ({ number, title, paragraphs: [] });
const titles = (points: readonly Point[]) => points.map(({ number, title }) => `${number} ${title}`);
const section = (heading: string): Section => ({ kind: 'other', heading, lead: [], points: [] });
const headings = (sections: readonly Section[]) => sections.map(({ heading }) => heading);

describe('points', () => {
  const points = [point(1, '甲'), point(2, '乙'), point(3, '丙')];

  it('are numbered by their order after every change of it', () => {
    expect(titles(movePoint(points, 2, -1))).toEqual(['1 甲', '2 丙', '3 乙']);
    expect(titles(removePoint(points, 0))).toEqual(['1 乙', '2 丙']);
    expect(titles(addPoint(points))).toEqual(['1 甲', '2 乙', '3 丙', '4 ']);
  });

  it('stay where they are at an end', () => {
    expect(titles(movePoint(points, 0, -1))).toEqual(['1 甲', '2 乙', '3 丙']);
    expect(titles(movePoint(points, 2, 1))).toEqual(['1 甲', '2 乙', '3 丙']);
  });

  it('keep a number of the source as long as only words change', () => {
    expect(titles(changePoint([point(1, '甲'), point(3, '丙')], 1, { title: '丁' }))).toEqual(['1 甲', '3 丁']);
  });

  it('are changed in a copy', () => {
    const before = structuredClone(points);
    movePoint(points, 0, 1);
    changePoint(points, 0, { title: '变' });
    removePoint(points, 1);
    expect(points).toEqual(before);
  });
});

describe('sections', () => {
  it('are added in the usual order, with their usual heading', () => {
    const first = addSection([]);
    expect(first).toEqual([{ kind: 'background', heading: '基本情况', lead: [], points: [] }]);
    expect(addSection([newSection('background'), newSection('outcomes')]).at(-1)?.kind).toBe('practices');
  });

  it('become other once all kinds are there', () => {
    const all = (['background', 'practices', 'outcomes', 'experience', 'nextSteps'] as const).map(newSection);
    expect(addSection(all).at(-1)).toEqual({ kind: 'other', heading: '', lead: [], points: [] });
  });

  it('move, change and go', () => {
    const sections = [section('一'), section('二'), section('三')];
    expect(headings(moveSection(sections, 0, 1))).toEqual(['二', '一', '三']);
    expect(headings(removeSection(sections, 1))).toEqual(['一', '三']);
    expect(headings(changeSection(sections, 2, { heading: '末' }))).toEqual(['一', '二', '末']);
  });

  it('take the heading of another kind along only where nobody wrote one', () => {
    expect(changeKind(newSection('practices'), 'outcomes').heading).toBe('实践效果');
    expect(changeKind({ ...newSection('practices'), heading: '创新点' }, 'outcomes').heading).toBe('创新点');
    expect(changeKind(newSection('practices'), 'other').heading).toBe('');
  });
});
