import { type FigurePair, magnitude } from '../content/figure-rows.ts';
import { type ChartOption, draw, FONT, INKS } from './draw.ts';
import { fit, plain } from './measure.ts';

const ROOM_FOR_NAMES = 340;
const LEAST_WIDTH_WITH_NAMES_BESIDE = 640;

/** Shows what is left of each value: what was before is the whole length of the line. Meant for values that shrank. */
export function drawPairs(pairs: readonly FigurePair[], width: number): string {
  const isWide = width >= LEAST_WIDTH_WITH_NAMES_BESIDE;
  const rowHeight = isWide ? 50 : 58;
  const remaining = pairs.map(({ from, to }) => (magnitude(to.figure) ?? 0) / (magnitude(from.figure) ?? 1));
  const option: ChartOption = {
    grid: { left: isWide ? ROOM_FOR_NAMES : 8, right: 12, top: 0, bottom: 0 },
    xAxis: { type: 'value', show: false, min: 0, max: 1 },
    yAxis: {
      type: 'category',
      inverse: true,
      axisLine: { show: false },
      axisTick: { show: false },
      data: pairs.map((pair) => (isWide ? nameBeside(pair) : '')),
      axisLabel: {
        show: isWide,
        interval: 0,
        margin: 24,
        fontSize: FONT.size,
        lineHeight: 19,
        color: INKS.text,
        rich: { case: { color: INKS.muted, fontSize: FONT.small, lineHeight: 17 } },
      },
    },
    series: [
      {
        type: 'custom',
        silent: true,
        data: remaining.map((share, i) => [share, i]),
        renderItem: (_, api) => {
          const row = Number(api.value(1));
          const [end = 0, y = 0] = api.coord([1, row]);
          const [start = 0] = api.coord([Math.min(1, Number(api.value(0))), row]);
          const pair = pairs[row];
          return {
            type: 'group',
            children: pair ? dumbbell(pair, { start, end, y: isWide ? y + 8 : y + 14 }, isWide ? 0 : width) : [],
          };
        },
      },
    ],
  };
  return draw(option, { width, height: Math.max(1, pairs.length) * rowHeight });
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly y: number;
}

/** Two dots joined by a line, with both values above; and the name over all where there is no room for it beside. */
function dumbbell({ from, to }: FigurePair, { start, end, y }: Stretch, roomForName: number) {
  const text = (content: string, x: number, textY: number, fill: string, align: 'left' | 'right', size: number) => ({
    type: 'text' as const,
    x,
    y: textY,
    style: { text: content, fill, fontSize: size, align, verticalAlign: 'middle' as const },
  });
  const dot = (x: number, fill: string) => ({
    type: 'circle' as const,
    shape: { cx: x, cy: y, r: 6 },
    style: { fill },
  });
  const isNarrowGap = end - start < 150;
  const values = `${from.figure.text} → ${to.figure.text}`;
  return [
    { type: 'line' as const, shape: { x1: start, y1: y, x2: end, y2: y }, style: { stroke: INKS.line, lineWidth: 4 } },
    dot(end, INKS.other),
    dot(start, INKS.decrease),
    ...(roomForName > 0
      ? [text(fit(nameInOneLine(to), roomForName - 16, FONT.size), 0, y - 36, INKS.text, 'left', FONT.size)]
      : []),
    ...(isNarrowGap
      ? [text(values, end + 6, y - 16, INKS.text, 'right', FONT.size)]
      : [
          text(to.figure.text, Math.max(0, start - 6), y - 16, INKS.text, 'left', FONT.size),
          text(from.figure.text, end + 6, y - 16, INKS.muted, 'right', FONT.size),
        ]),
  ];
}

function nameBeside({
  to: {
    figure,
    case: { title },
  },
}: FigurePair): string {
  const room = ROOM_FOR_NAMES - 34;
  const name = plain(fit(figure.label || title, room, FONT.size));
  return `${name}\n{case|${plain(fit(title, room, FONT.small))}}`;
}

function nameInOneLine({ figure, case: { title } }: FigurePair['to']): string {
  return figure.label === '' ? title : `${figure.label} · ${title}`;
}
