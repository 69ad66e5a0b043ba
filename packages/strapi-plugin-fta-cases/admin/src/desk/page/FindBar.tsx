import { Button, IconButton, Typography } from '@strapi/design-system';
import { ArrowDown, ArrowUp } from '@strapi/icons';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { styled } from 'styled-components';
import { useText } from '../../translations/use-text.ts';
import { find, foundIn, goToMatch } from '../decorations/finding.ts';
import type { MountedText } from '../document/mount.ts';
import { FIND_TOP } from './layout.ts';
import { onUpdates } from './updates.ts';

interface FindBarProps {
  readonly text: MountedText;
  /** Counts how often it was asked for: again, and the words to look for are selected. */
  readonly asked: number;
  readonly onClose: () => void;
}

/** Looks for words in the text: Enter for the next, Shift+Enter for the one before, Esc back to the text. */
export function FindBar({ text, asked, onClose }: FindBarProps) {
  const { t } = useText();
  const { view } = text;
  const input = useRef<HTMLInputElement>(null);
  /** Where the caret was; it goes back there unless somebody has gone to a match. */
  const origin = useRef(view.state.selection);
  const hasGone = useRef(false);
  const [query, setQuery] = useState(() => selectedWords(text));
  const [found, setFound] = useState({ at: -1, count: 0 });

  useEffect(() => {
    const tell = () => {
      const { at, matches } = foundIn(view.state);
      setFound({ at, count: matches.length });
    };
    const stop = onUpdates(view, (_, { docChanged }) => {
      if (docChanged) hasGone.current = true;
      tell();
    });
    return () => {
      stop();
      if (!view.isDestroyed) find('')(view.state, view.dispatch);
    };
  }, [view]);

  useEffect(() => {
    find(query)(view.state, view.dispatch);
    if (!hasGone.current) goToMatch({ from: origin.current.from })(view.state, view.dispatch);
    const { at, matches } = foundIn(view.state);
    setFound({ at, count: matches.length });
  }, [view, query]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: asking again is what is waited for
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, [asked]);

  const go = (step: 1 | -1) => {
    hasGone.current = true;
    goToMatch(step)(view.state, view.dispatch);
  };
  const close = () => {
    if (!hasGone.current) view.dispatch(view.state.tr.setSelection(origin.current).scrollIntoView());
    onClose();
    view.focus();
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && event.target === input.current) go(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <Bar role="search" aria-label={t('desk.find')} onKeyDown={press}>
      <input
        ref={input}
        type="text"
        value={query}
        aria-label={t('desk.find.words')}
        placeholder={t('desk.find.words')}
        onChange={({ target }) => setQuery(target.value)}
      />
      <Typography variant="pi" textColor="neutral600" role="status">
        {query !== '' &&
          (found.count === 0 ? t('desk.find.none') : t('desk.find.count', { index: found.at + 1, count: found.count }))}
      </Typography>
      <IconButton label={t('desk.find.previous')} variant="ghost" disabled={found.count === 0} onClick={() => go(-1)}>
        <ArrowUp />
      </IconButton>
      <IconButton label={t('desk.find.next')} variant="ghost" disabled={found.count === 0} onClick={() => go(1)}>
        <ArrowDown />
      </IconButton>
      <Button variant="tertiary" size="S" onClick={close}>
        {t('desk.close')}
      </Button>
    </Bar>
  );
}

function selectedWords({ view: { state } }: MountedText): string {
  const { $from, $to, from, to } = state.selection;
  return $from.sameParent($to) ? state.doc.textBetween(from, to) : '';
}

const Bar = styled.div`
  position: sticky;
  top: ${FIND_TOP};
  z-index: 2;
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: flex-end;
  gap: 0.8rem;
  max-width: 768px;
  margin: 0 auto 1.2rem;
  padding: 0.8rem 1.2rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  box-shadow: ${({ theme }) => theme.shadows.filterShadow};

  input {
    flex: 1;
    min-width: 12rem;
    padding: 0.6rem 0.8rem;
    border: 1px solid ${({ theme }) => theme.colors.neutral500};
    border-radius: ${({ theme }) => theme.borderRadius};
    background: ${({ theme }) => theme.colors.neutral0};
    color: ${({ theme }) => theme.colors.neutral800};
    font-size: 1.4rem;
  }
`;
