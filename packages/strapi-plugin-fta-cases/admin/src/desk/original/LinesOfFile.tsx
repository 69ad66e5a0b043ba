import { Typography } from '@strapi/design-system';
import { useEffect, useRef } from 'react';
import { styled } from 'styled-components';
import { readFailure } from '../../api/refusal.ts';
import { useText } from '../../translations/use-text.ts';
import { useGetOriginalLinesQuery } from './original-api.ts';
import type { ShownPlaces } from './shown-places.ts';

/** Lines above those of the text in hand. */
const ABOVE = 2;

/** The lines of the file that the case takes up, those of the text in hand marked. */
export function LinesOfFile({ documentId, places, place, goTo }: ShownPlaces) {
  const { t } = useText();
  const { currentData: found, error } = useGetOriginalLinesQuery(documentId);
  const list = useRef<HTMLOListElement>(null);
  const [first, last] = [place?.lines?.start.line ?? 0, place?.lines?.end.line ?? 0];
  useEffect(() => {
    const { current } = list;
    const line = current?.children[Math.max(0, first - (found?.first ?? 1) - ABOVE)];
    if (current && line instanceof HTMLElement) current.scrollTop = line.offsetTop - current.offsetTop;
  }, [first, found]);
  if (error !== undefined) return <Typography textColor="danger600">{readFailure(error).message}</Typography>;
  if (!found) return <Typography variant="pi">{t('original.opening')}</Typography>;
  const textAt = (line: number) =>
    places.find(({ lines }) => lines && line >= lines.start.line && line <= lines.end.line);
  return (
    <Lines ref={list} start={found.first} lang="zh-CN" tabIndex={0}>
      {found.lines.map((words, index) => {
        const line = found.first + index;
        const text = textAt(line);
        return (
          <li key={line} value={line} aria-current={(line >= first && line <= last) || undefined}>
            {text ? (
              <button
                type="button"
                tabIndex={-1}
                aria-label={t('original.go', { words })}
                onClick={() => goTo(text.path)}
              >
                {words}
              </button>
            ) : (
              words
            )}
          </li>
        );
      })}
    </Lines>
  );
}

const Lines = styled.ol`
  max-height: 70vh;
  overflow: auto;
  padding: 0.8rem 0.8rem 0.8rem 4.4rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.3rem;
  line-height: 1.6;
  list-style: decimal;

  li {
    min-height: 1.6em;
    overflow-wrap: anywhere;
  }
  li::marker {
    color: ${({ theme }) => theme.colors.neutral600};
  }
  li[aria-current] {
    background: rgb(255 196 0 / 28%);
  }
  button {
    display: block;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
`;
