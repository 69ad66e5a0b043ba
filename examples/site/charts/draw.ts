import {
  BarChart,
  type BarSeriesOption,
  CustomChart,
  type CustomSeriesOption,
  ScatterChart,
  type ScatterSeriesOption,
} from 'echarts/charts';
import { GridComponent, type GridComponentOption } from 'echarts/components';
import { type ComposeOption, init, use, version } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { kept } from './kept.ts';

use([BarChart, CustomChart, ScatterChart, GridComponent, SVGRenderer]);

export type ChartOption = ComposeOption<
  BarSeriesOption | CustomSeriesOption | ScatterSeriesOption | GridComponentOption
>;

export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

/**
 * Colours by what they mean. ECharts wants numbers, so each is a number that nothing else has, until it is exchanged for
 * a variable of the style sheet: light and dark are decided where the chart is seen.
 */
export const INKS = {
  text: '#00c0a1',
  muted: '#00c0a2',
  line: '#00c0a3',
  decrease: '#00c0a4',
  increase: '#00c0a5',
  other: '#00c0a6',
} as const;

/** The font, in pixels. */
export const FONT = { size: 14, small: 12.5 } as const;

/** A chart as SVG, for pages of any colour scheme. The same chart is always the same text. */
export function draw(option: ChartOption, size: ChartSize): string {
  return cleaned(kept([version, size, option], () => drawn(option, size)));
}

function drawn(option: ChartOption, size: ChartSize): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...size });
  try {
    chart.setOption({ animation: false, ...option });
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}

/** Without what is for scripts, and with the variables of the style sheet. */
function cleaned(svg: string): string {
  const inked = Object.entries(INKS).reduce((text, [name, ink]) => text.replaceAll(ink, `var(--chart-${name})`), svg);
  return inked
    .replace(/<style[^<>]*>[^<]*(?:<!\[CDATA\[[^<]*)?<\/style>/gu, '')
    .replace(/ (?:ecmeta_\w+|class|pointer-events|version|baseProfile|xmlns:xlink|xml:space)="[^"]*"/gu, '')
    .replace(/font-family:[^;":]*;/gu, '')
    .replace(/<rect [^<>]*><\/rect>/gu, (rect) => (rect.includes('fill="none"') ? '' : rect))
    .replace('<svg ', '<svg aria-hidden="true" focusable="false" ')
    .replace(/\n+/gu, '\n');
}
