import { runStart } from '../../text/characters.ts';
import type { FindCorrections } from '../correction.ts';
import { rule } from '../rule.ts';

const LIST_MARKER =
  /^(?:[一二三四五六七八九十]{1,3}[、．.]|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]|\d{1,3}(?:[、．)）]|\.(?!\d))|[①-⑳]|案例\s*[一二三四五六七八九十\d]+\s*[：:、.]|[【〖]?案例[一二三四五六七八九十\d]+[】〗])/u;
const CLOSING = /[。．]$/u;

export const titleMarker = rule('title-marker', function* ({ cases }) {
  for (const { titles } of cases) {
    for (const { case: id, path, text: title } of titles) {
      const marker = LIST_MARKER.exec(title)?.[0];
      if (marker) yield { case: id, path, span: [0, marker.length], params: { title, mark: marker } };
      const closing = CLOSING.exec(title);
      if (closing) {
        yield { case: id, path, span: [closing.index, title.length], params: { title, mark: closing[0] } };
      }
    }
  }
});

/** What a title does not end with. */
const STOP = /[\s。．]/u;

/** Takes off the marker and those behind it, or the full stop; a title that is nothing else stays. */
export const correctTitleMarker: FindCorrections = function* ({ path, text, span }) {
  const kept = span[0] === 0 ? withoutMarkers(text) : text.slice(0, runStart(text, STOP));
  if (kept === '') return;
  const [start, end] = span[0] === 0 ? [0, text.length - kept.length] : [kept.length, text.length];
  yield [{ path, start, end, replacement: '' }];
};

function withoutMarkers(title: string): string {
  const marker = LIST_MARKER.exec(title)?.[0];
  return marker ? withoutMarkers(title.slice(marker.length).trimStart()) : title;
}
