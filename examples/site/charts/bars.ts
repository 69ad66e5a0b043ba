import { type FigureRow, magnitude } from '../content/figure-rows.ts';
import { type ChartOption, draw, FONT, INKS } from './draw.ts';
import { fit, plain } from './measure.ts';

interface BarsOptions {
  readonly width: number;
  readonly ink: keyof typeof INKS;
}

/** Room for the name beside the bars; without it the name stands above its bar. */
const ROOM_FOR_NAMES = 340;
const LEAST_WIDTH_WITH_NAMES_BESIDE = 640;
const ROOM_FOR_VALUES = 110;
const ROOM_ABOVE = 6;

/** Compares the values of figures by the length of bars. Bars of unlike order of size are not drawn to scale. */
export function drawBars(rows: readonly FigureRow[], { width, ink }: BarsOptions): string {
  const valued = rows.filter(({ figure }) => magnitude(figure) !== null);
  const isWide = width >= LEAST_WIDTH_WITH_NAMES_BESIDE;
  const rowHeight = isWide ? 46 : 52;
  const values = valued.map(({ figure }) => Math.abs(magnitude(figure) ?? 0));
  const option: ChartOption = {
    grid: { left: isWide ? ROOM_FOR_NAMES : 1, right: ROOM_FOR_VALUES, top: isWide ? 0 : ROOM_ABOVE, bottom: 0 },
    xAxis: { type: 'value', show: false, min: 0, max: Math.max(...values, 1) },
    yAxis: {
      type: 'category',
      inverse: true,
      axisLine: { show: isWide, lineStyle: { color: INKS.line } },
      axisTick: { show: false },
      data: valued.map((row) => (isWide ? nameBeside(row) : '')),
      axisLabel: {
        show: isWide,
        interval: 0,
        margin: 14,
        fontSize: FONT.size,
        lineHeight: 19,
        color: INKS.text,
        rich: { case: { color: INKS.muted, fontSize: FONT.small, lineHeight: 17 } },
      },
    },
    series: [bars(values, valued, ink), ...(isWide ? [] : [namesAbove(values, valued, width)])],
  };
  return draw(option, { width, height: Math.max(1, valued.length) * rowHeight + (isWide ? 0 : ROOM_ABOVE) });
}

function bars(values: readonly number[], rows: readonly FigureRow[], ink: keyof typeof INKS) {
  return {
    type: 'bar' as const,
    silent: true,
    barWidth: 14,
    itemStyle: { color: INKS[ink], borderRadius: [0, 3, 3, 0] },
    data: values.map((value, i) => ({
      value,
      label: {
        show: true,
        position: 'right' as const,
        distance: 8,
        color: INKS.text,
        fontSize: FONT.size,
        fontWeight: 600,
        formatter: plain(fit(rows[i]?.figure.text ?? '', ROOM_FOR_VALUES - 10, FONT.size)),
      },
    })),
  };
}

/** Bars that cannot be seen, for the sake of their labels. */
function namesAbove(values: readonly number[], rows: readonly FigureRow[], width: number) {
  return {
    type: 'bar' as const,
    silent: true,
    barWidth: 14,
    barGap: '-100%',
    itemStyle: { color: 'transparent' },
    data: values.map((value, i) => ({
      value,
      label: {
        show: true,
        position: [0, -22],
        color: INKS.text,
        fontSize: FONT.size,
        formatter: plain(fit(nameInOneLine(rows[i]), width, FONT.size)),
      },
    })),
  };
}

function nameBeside({ figure, case: { title } }: FigureRow): string {
  const room = ROOM_FOR_NAMES - 24;
  const name = plain(fit(figure.label || figure.text, room, FONT.size));
  return `${name}\n{case|${plain(fit(title, room, FONT.small))}}`;
}

function nameInOneLine(row: FigureRow | undefined): string {
  return row === undefined ? '' : `${row.figure.label || row.figure.text} · ${row.case.title}`;
}
