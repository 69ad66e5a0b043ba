import { count } from '../../text/stops.ts';

/** A half-width stop behind Chinese, where a sentence may end. It begins with the stop, so that only stops are looked at. */
const STOP =
  /\.(?<=[\p{Script=Han}）)”’》」】%％]\.)(?:(?=[*_]{0,3}[ \t\u3000]{0,8}(?:[\p{Script=Han}“‘《（(「【\n]|$))|(?<=\p{Script=Han}\.)(?=[A-Za-z\d]))/gu;
const LONGEST_MARKER = 24;
/** Of all stops that end sentences, the most that are full-width where a document has the others throughout. */
const MOST_FULL = 0.05;

/** `.` for 。 where a document ends its sentences so throughout; a stop of a list marker (一.) is none. */
export function widenStops(source: string): string {
  if (!source.includes('.')) return source;
  const stops = [...source.matchAll(STOP)].map(({ index }) => index).filter((index) => !endsMarker(source, index));
  if (stops.length < 2) return source;
  const full = count(source, '。');
  if (full > (full + stops.length) * MOST_FULL) return source;
  let widened = '';
  let from = 0;
  for (const index of stops) {
    widened += `${source.slice(from, index)}。`;
    from = index + 1;
  }
  return widened + source.slice(from);
}

/** 一. and （一）. at the beginning of a line */
const MARKER = /^[\s#*_>-]{0,16}[（(〔]?[〇零一二三四五六七八九十百]{1,5}[）)〕]?\.$/u;

function endsMarker(source: string, index: number): boolean {
  const line = source.slice(Math.max(0, index - LONGEST_MARKER), index + 1);
  return MARKER.test(line.slice(line.lastIndexOf('\n') + 1));
}
