import { TOPICS, type TopicKey } from '@fta/cases-core/schema';
import {
  type Candidate,
  candidatesOf,
  type FigurePair,
  type FigureRow,
  magnitude,
  pairsIn,
  ranked,
  reduction,
} from './figure-rows.ts';
import { type FindingGroup, findingGroups } from './findings.ts';
import { medianOf } from './median.ts';
import type { Site } from './site.ts';
import { compareUnits, unitSlug } from './units.ts';

/** All figures of one unit, summed up. */
interface UnitSummary {
  readonly unit: string;
  readonly slug: string;
  readonly figures: number;
  readonly cases: number;
  readonly min: number | null;
  readonly median: number | null;
  readonly max: number | null;
}

/** What changed, over all cases or those of a topic. */
export interface FindingsPage {
  readonly topic: TopicKey | null;
  /** Topics with a page of their own. */
  readonly topics: readonly TopicKey[];
  readonly figures: number;
  readonly cases: number;
  /** Units with a page of their own; on the page of all topics. */
  readonly units: readonly UnitSummary[];
  /** Figures of all other units. */
  readonly others: number;
  readonly groups: readonly FindingGroup[];
}

/** The figures of a unit, or of a unit and a topic. */
export interface SelectionPage {
  readonly summary: UnitSummary;
  readonly topic: TopicKey | null;
  readonly units: readonly { readonly unit: string; readonly slug: string }[];
  /** Topics with a page of their own under this unit. */
  readonly topics: readonly TopicKey[];
  readonly decreases: readonly FigureRow[];
  readonly increases: readonly FigureRow[];
  readonly pairs: readonly FigurePair[];
  readonly rest: readonly FigureRow[];
  /** The values under each topic of their cases; on the page of all topics. */
  readonly spread: readonly TopicValue[];
}

/** A value of a figure, under one of the topics of its case. */
export interface TopicValue {
  readonly topic: TopicKey;
  readonly value: number;
  readonly change: 'increase' | 'decrease' | 'other';
}

/** Figures of units that too few cases use to compare them. */
export interface OtherUnitsPage {
  readonly units: readonly { readonly unit: string; readonly slug: string }[];
  readonly rows: readonly FigureRow[];
}

export interface FiguresPages {
  /** That of all topics first. */
  readonly findings: readonly FindingsPage[];
  readonly selections: readonly SelectionPage[];
  readonly others: OtherUnitsPage;
}

/** As few are worth a page. */
const LEAST_FIGURES = 3;
const LEAST_CASES = 2;

export function figuresPages(site: Site): FiguresPages {
  const candidates = candidatesOf(site);
  const byUnit = groupByUnit(candidates);
  const compared = [...byUnit.values()]
    .filter(isWorthAPage)
    .sort(([a], [b]) => compareUnits(a?.row.figure.unit ?? '', b?.row.figure.unit ?? ''));
  const units = compared.map(summaryOf);
  const links = units.map(({ unit, slug }) => ({ unit, slug }));
  const other = [...byUnit.values()].filter((group) => !isWorthAPage(group)).flat();
  return {
    findings: findingsPagesOf(candidates, units, other.length),
    selections: compared.flatMap((group) => selectionsOf(group, links)),
    others: { units: links, rows: other.map(({ row }) => row) },
  };
}

function findingsPagesOf(
  candidates: readonly Candidate[],
  units: readonly UnitSummary[],
  others: number,
): FindingsPage[] {
  const ofTopics = TOPICS.flatMap(({ key: topic }) => {
    const own = withTopic(candidates, topic);
    const groups = findingGroups(own);
    return groups.length > 0 ? [{ topic, groups, own, units: [], others: 0 }] : [];
  });
  const topics = ofTopics.map(({ topic }) => topic);
  const all = { topic: null, groups: findingGroups(candidates), own: candidates, units, others };
  return [all, ...ofTopics].map(({ own, ...page }) => ({
    ...page,
    topics,
    figures: own.length,
    cases: casesOf(own),
  }));
}

function selectionsOf(group: readonly Candidate[], units: SelectionPage['units']): SelectionPage[] {
  const topics = TOPICS.map(({ key }) => key).filter((key) => withTopic(group, key).length >= LEAST_FIGURES);
  const pages: (TopicKey | null)[] = [null, ...topics];
  return pages.map((topic) => selectionOf(topic === null ? group : withTopic(group, topic), { topic, topics, units }));
}

function selectionOf(
  group: readonly Candidate[],
  context: Pick<SelectionPage, 'topic' | 'topics' | 'units'>,
): SelectionPage {
  const pairs = pairsIn(group);
  const paired = new Set(pairs.flatMap(({ from, to }) => [from, to]));
  const changed = new Set([...withChange(group, 'decrease'), ...withChange(group, 'increase')]);
  return {
    ...context,
    summary: summaryOf(group),
    decreases: ranked(withChange(group, 'decrease')),
    increases: ranked(withChange(group, 'increase')),
    pairs: shrunkMost(pairs),
    rest: ranked(group.map(({ row }) => row).filter((row) => !paired.has(row) && !changed.has(row))),
    spread: context.topic === null ? group.flatMap(spreadOf) : [],
  };
}

function spreadOf({ row: { figure }, topics }: Candidate): TopicValue[] {
  const value = magnitude(figure);
  if (value === null) return [];
  const change = figure.change === 'increase' || figure.change === 'decrease' ? figure.change : 'other';
  return topics.map((topic) => ({ topic, value, change }));
}

function summaryOf(group: readonly Candidate[]): UnitSummary {
  const values = group.flatMap(({ row }) => magnitude(row.figure) ?? []).sort((a, b) => a - b);
  const unit = group[0]?.row.figure.unit ?? '';
  return {
    unit,
    slug: unitSlug(unit),
    figures: group.length,
    cases: casesOf(group),
    min: values[0] ?? null,
    median: medianOf(values),
    max: values.at(-1) ?? null,
  };
}

function groupByUnit(candidates: readonly Candidate[]): Map<string, Candidate[]> {
  const groups = new Map<string, Candidate[]>();
  for (const each of candidates) {
    const group = groups.get(each.unit);
    if (group) group.push(each);
    else groups.set(each.unit, [each]);
  }
  return groups;
}

function isWorthAPage(group: readonly Candidate[]): boolean {
  return group.length >= LEAST_FIGURES && casesOf(group) >= LEAST_CASES && group[0]?.unit !== '';
}

function casesOf(candidates: readonly Candidate[]): number {
  return new Set(candidates.map(({ row }) => row.case.id)).size;
}

function withChange(candidates: readonly Candidate[], change: 'increase' | 'decrease'): FigureRow[] {
  return candidates.filter(({ row }) => row.figure.change === change).map(({ row }) => row);
}

function withTopic(candidates: readonly Candidate[], topic: TopicKey): Candidate[] {
  return candidates.filter(({ topics }) => topics.includes(topic));
}

function shrunkMost(pairs: readonly FigurePair[]): FigurePair[] {
  return pairs.toSorted((a, b) => (reduction(b) ?? 0) - (reduction(a) ?? 0));
}
