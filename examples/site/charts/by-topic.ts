import type { TopicKey } from '@fta/cases-core/schema';
import type { TopicValue } from '../content/figures-pages.ts';
import { type ChartOption, draw, FONT, INKS } from './draw.ts';
import { fit } from './measure.ts';

interface ByTopicOptions {
  readonly width: number;
  readonly topics: readonly { readonly key: TopicKey; readonly label: string }[];
  readonly formatValue: (value: number) => string;
}

const ROOM_FOR_NAMES = 190;
const LEAST_WIDTH_WITH_NAMES_BESIDE = 640;
const AXIS_HEIGHT = 34;
/** Values that differ by more than this factor are drawn on a logarithmic scale. */
const LARGEST_LINEAR_RATIO = 200;

/** Shows how the values of figures spread over topics: one row each, one dot a figure. */
export function drawByTopic(values: readonly TopicValue[], { width, topics, formatValue }: ByTopicOptions): string {
  const isWide = width >= LEAST_WIDTH_WITH_NAMES_BESIDE;
  const rowHeight = isWide ? 38 : 52;
  const scale = scaleOf(values.map(({ value }) => value));
  const rowOf = new Map(topics.map(({ key }, i) => [key, i]));
  const option: ChartOption = {
    grid: { left: isWide ? ROOM_FOR_NAMES : 10, right: 24, top: 6, bottom: AXIS_HEIGHT },
    xAxis: {
      type: 'value',
      ...scale.axis(isWide ? 7 : 4),
      axisLabel: {
        color: INKS.muted,
        fontSize: FONT.small,
        formatter: (position: number) => formatValue(scale.valueAt(position)),
        hideOverlap: true,
        margin: 12,
      },
      axisLine: { show: true, lineStyle: { color: INKS.line } },
      axisTick: { show: false },
      splitLine: { lineStyle: { color: INKS.line, opacity: 0.6 } },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: topics.map(({ label }) => label),
      axisLine: { show: false },
      axisTick: { show: false },
      splitLine: { show: false },
      axisLabel: {
        show: isWide,
        color: INKS.text,
        fontSize: FONT.size,
        interval: 0,
        margin: 16,
        formatter: (name: string) => fit(name, ROOM_FOR_NAMES - 20, FONT.size),
      },
    },
    series: [
      ...(['other', 'increase', 'decrease'] as const).map((change) => ({
        type: 'scatter' as const,
        silent: true,
        symbol: change === 'other' ? 'circle' : 'triangle',
        symbolRotate: change === 'decrease' ? 180 : 0,
        symbolSize: 11,
        itemStyle: { color: INKS[change], opacity: 0.78 },
        data: values
          .filter((value) => value.change === change)
          .map(({ value, topic }) => [scale.positionOf(value), rowOf.get(topic) ?? 0]),
      })),
      ...(isWide ? [] : [namesAbove(topics.map(({ label }) => label))]),
    ],
  };
  return draw(option, { width, height: topics.length * rowHeight + AXIS_HEIGHT + 6 });
}

/** The name of each row over its dots. */
function namesAbove(names: readonly string[]) {
  return {
    type: 'custom' as const,
    silent: true,
    data: names.map((_, row) => [0, row]),
    renderItem: (_: unknown, api: { value(dimension: number): unknown; coord(data: number[]): number[] }) => {
      const row = Number(api.value(1));
      const [, y = 0] = api.coord([0, row]);
      const style = { text: names[row] ?? '', fill: INKS.text, fontSize: FONT.size, verticalAlign: 'middle' as const };
      return { type: 'text' as const, x: 10, y: y - 19, style };
    },
  };
}

interface Scale {
  /** Where a value lies on the axis. */
  positionOf(value: number): number;
  /** What a place on the axis stands for. */
  valueAt(position: number): number;
  /** Ends and steps of the axis, for about so many labels. */
  axis(labels: number): { min?: number; max?: number; interval?: number; splitNumber?: number };
}

/** Whether values differ so much that the axis counts their powers of ten. */
export function isLogarithmic(values: readonly number[]): boolean {
  const least = Math.min(...values);
  return least > 0 && Math.max(...values) / least > LARGEST_LINEAR_RATIO;
}

function scaleOf(values: readonly number[]): Scale {
  const least = Math.min(...values);
  const greatest = Math.max(...values);
  if (!isLogarithmic(values)) {
    return {
      positionOf: (value) => value,
      valueAt: (position) => position,
      axis: (labels) => ({ splitNumber: labels }),
    };
  }
  const min = Math.floor(Math.log10(least));
  const max = Math.ceil(Math.log10(greatest));
  return {
    positionOf: Math.log10,
    valueAt: (position) => 10 ** position,
    axis: (labels) => ({ min, max, interval: Math.ceil((max - min) / labels) }),
  };
}
