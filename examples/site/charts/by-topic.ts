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
  const rowHeight = isWide ? 38 : 50;
  const numbers = values.map(({ value }) => value);
  const least = Math.min(...numbers);
  const isLogarithmic = least > 0 && Math.max(...numbers) / least > LARGEST_LINEAR_RATIO;
  const rowOf = new Map(topics.map(({ key }, i) => [key, i]));
  const option: ChartOption = {
    grid: { left: isWide ? ROOM_FOR_NAMES : 10, right: 24, top: 6, bottom: AXIS_HEIGHT },
    xAxis: {
      type: isLogarithmic ? 'log' : 'value',
      axisLabel: { color: INKS.muted, fontSize: FONT.small, formatter: formatValue, hideOverlap: true, margin: 12 },
      axisLine: { show: true, lineStyle: { color: INKS.line } },
      axisTick: { show: false },
      splitLine: { lineStyle: { color: INKS.line, opacity: 0.6 } },
      splitNumber: isWide ? 6 : 3,
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: topics.map(({ label }) => label),
      axisLine: { show: false },
      axisTick: { show: false },
      splitLine: { show: false },
      axisLabel: isWide
        ? { color: INKS.text, fontSize: FONT.size, interval: 0, margin: 16, formatter: nameBeside }
        : { color: INKS.text, fontSize: FONT.size, interval: 0, inside: true, padding: [0, 0, 28, -4], margin: 0 },
    },
    series: (['other', 'increase', 'decrease'] as const).map((change) => ({
      type: 'scatter' as const,
      silent: true,
      symbol: change === 'other' ? 'circle' : 'triangle',
      symbolRotate: change === 'decrease' ? 180 : 0,
      symbolSize: 11,
      itemStyle: { color: INKS[change], opacity: 0.78 },
      data: values.filter((value) => value.change === change).map(({ value, topic }) => [value, rowOf.get(topic) ?? 0]),
    })),
  };
  return draw(option, { width, height: topics.length * rowHeight + AXIS_HEIGHT + 6 });
}

function nameBeside(name: string): string {
  return fit(name, ROOM_FOR_NAMES - 20, FONT.size);
}
