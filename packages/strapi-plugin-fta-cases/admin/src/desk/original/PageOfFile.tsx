import { Flex, IconButton, Typography } from '@strapi/design-system';
import { ChevronLeft, ChevronRight, Minus, Plus } from '@strapi/icons';
import { useEffect, useRef, useState } from 'react';
import { styled } from 'styled-components';
import type { OriginalPage } from '../../../../shared/contracts.ts';
import { readFailure } from '../../api/refusal.ts';
import { useText } from '../../translations/use-text.ts';
import { useGetOriginalPageQuery } from './original-api.ts';
import type { ShownPlaces } from './shown-places.ts';

/** Widths of the page in parts of the panel. */
const ZOOMS = [1, 1.5, 2, 3] as const;
/** Of the height of the window: how far from its top the words are shown. */
const FROM_TOP = 0.25;

/** The page with the text in hand, its words marked, as a picture that can be turned over and enlarged. */
export function PageOfFile({ documentId, places, place, goTo }: ShownPlaces) {
  const { t } = useText();
  const first = place?.pages[0]?.page ?? places.find(({ pages }) => pages.length > 0)?.pages[0]?.page ?? 1;
  /** While the text in hand is the one it was turned over at. */
  const [turned, setTurned] = useState<{ readonly at: string | undefined; readonly page: number } | null>(null);
  const [zoom, setZoom] = useState(0);
  const path = place?.path;
  const page = turned !== null && turned.at === path ? turned.page : first;
  const turnTo = (next: number) => setTurned({ at: path, page: next });
  const { currentData: drawn, error } = useGetOriginalPageQuery({ documentId, page });
  const window = useRef<HTMLDivElement>(null);
  const mark = useRef<HTMLButtonElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: looked for once it is drawn
  useEffect(() => {
    if (!window.current || !mark.current) return;
    window.current.scrollTop = mark.current.offsetTop - window.current.clientHeight * FROM_TOP;
    window.current.scrollLeft = mark.current.offsetLeft - mark.current.offsetHeight;
  }, [drawn, path, zoom]);

  const boxes = places.flatMap(({ path: at, words, pages: stands }) =>
    partsOf(words, stands)
      .filter(({ on }) => on === page)
      .map(({ box, part }) => ({ path: at, words, box, part })),
  );
  const current = boxes.find(({ path: at }) => at === path);
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Flex justifyContent="space-between" gap={2} wrap="wrap">
        <Flex gap={1}>
          <IconButton
            label={t('original.previous')}
            variant="ghost"
            disabled={page <= 1}
            onClick={() => turnTo(page - 1)}
          >
            <ChevronLeft aria-hidden />
          </IconButton>
          <Typography variant="pi">
            {drawn ? t('original.page', { page, pages: drawn.pages }) : t('original.at-page', { page })}
          </Typography>
          <IconButton
            label={t('original.next')}
            variant="ghost"
            disabled={!drawn || page >= drawn.pages}
            onClick={() => turnTo(page + 1)}
          >
            <ChevronRight aria-hidden />
          </IconButton>
        </Flex>
        <Flex gap={1}>
          <IconButton
            label={t('original.smaller')}
            variant="ghost"
            disabled={zoom === 0}
            onClick={() => setZoom(zoom - 1)}
          >
            <Minus aria-hidden />
          </IconButton>
          <IconButton
            label={t('original.larger')}
            variant="ghost"
            disabled={zoom === ZOOMS.length - 1}
            onClick={() => setZoom(zoom + 1)}
          >
            <Plus aria-hidden />
          </IconButton>
        </Flex>
      </Flex>
      {error !== undefined && <Typography textColor="danger600">{readFailure(error).message}</Typography>}
      {!drawn && error === undefined && <Typography variant="pi">{t('original.opening')}</Typography>}
      {drawn?.lacksFaces && <Typography variant="pi">{t('original.lacks-faces')}</Typography>}
      {drawn && (
        <Window ref={window} tabIndex={0} role="group" aria-label={t('original.picture', { page })}>
          <Paper style={{ width: `${(ZOOMS[zoom] ?? 1) * 100}%` }}>
            <img src={drawn.picture} alt={t('original.picture', { page })} />
            {boxes.map(({ path: at, words, box, part }) => (
              <Words
                key={`${at} ${box.left} ${box.top}`}
                ref={box === current?.box ? mark : undefined}
                type="button"
                tabIndex={-1}
                aria-label={t('original.go', { words })}
                aria-current={at === path || undefined}
                style={placed(box, drawn)}
                onClick={() => goTo(at)}
              >
                {drawn.lacksFaces && (
                  <Stand lang="zh-CN" style={{ fontSize: sizeOf(part, box, drawn) }}>
                    {part}
                  </Stand>
                )}
              </Words>
            ))}
          </Paper>
        </Window>
      )}
    </Flex>
  );
}

type PageBox = ShownPlaces['places'][number]['pages'][number]['box'];

/** Words that stand in several boxes, cut where the boxes before have taken up their share: about as the page has them. */
function partsOf(words: string, stands: ShownPlaces['places'][number]['pages']) {
  const areas = stands.map(({ box: { left, bottom, right, top } }) => (right - left) * (top - bottom));
  const whole = areas.reduce((sum, area) => sum + area, 0);
  let [filled, from] = [0, 0];
  return stands.map(({ page: on, box }, index) => {
    filled += areas[index] ?? 0;
    const to = Math.round((filled / whole) * words.length);
    const part = words.slice(from, to);
    from = to;
    return { on, box, part };
  });
}

/** A box in points from below, in parts of the page from above. */
function placed({ left, bottom, right, top }: PageBox, { width, height }: OriginalPage) {
  const part = (length: number, of: number) => `${(length / of) * 100}%`;
  return {
    left: part(left, width),
    top: part(height - top, height),
    width: part(right - left, width),
    height: part(top - bottom, height),
  };
}

/** Of the space that words have, lines and their pitch counted in. */
const FILLED = 0.8;

/** A size by which words fill their box, in parts of the width of the page. */
function sizeOf(words: string, { left, bottom, right, top }: PageBox, { width }: OriginalPage): string {
  const [across, down] = [right - left, top - bottom];
  const size = Math.min(down, FILLED * Math.sqrt((across * down) / Math.max(1, words.length)));
  return `${(size / width) * 100}cqw`;
}

const Window = styled.div`
  max-height: 70vh;
  overflow: auto;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
`;

/** White whatever the theme, as paper is. */
const Paper = styled.div`
  position: relative;
  container-type: inline-size;
  background: #fff;

  img {
    display: block;
    width: 100%;
  }
`;

const Words = styled.button`
  position: absolute;
  padding: 0;
  border: 0;
  background: transparent;
  cursor: pointer;

  &:hover {
    background: rgb(73 69 255 / 8%);
  }
  &[aria-current] {
    background: rgb(255 196 0 / 28%);
    box-shadow: 0 0 0 0.3rem rgb(255 196 0 / 28%);
  }
`;

/** In the place of what could not be drawn. */
const Stand = styled.span`
  display: block;
  height: 100%;
  background: #fff;
  color: #000;
  line-height: 1.3;
  text-align: start;

  [aria-current] > & {
    background: rgb(255 240 190);
  }
`;
