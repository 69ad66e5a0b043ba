import { MenuItem } from '@strapi/design-system';
import { Drag } from '@strapi/icons';
import type { Command } from 'prosemirror-state';
import { useEffect, useRef } from 'react';
import { styled } from 'styled-components';
import { ActionMenu } from '../../ActionMenu.tsx';
import { useText } from '../../translations/use-text.ts';
import { blockAround } from '../commands/blocks.ts';
import { changeTo, type Level } from '../commands/levels.ts';
import { deleteNode, moveNode } from '../commands/parts.ts';
import { isBody } from '../document/schema.ts';
import { onUpdates } from './updates.ts';
import type { CaseText } from './use-case-text.ts';

const LEVELS: readonly Level[] = ['heading', 'pointTitle', 'paragraph'];

/** A handle beside the block in hand: moves it, changes its level, deletes it. */
export function BlockHandle({ caseText }: { readonly caseText: CaseText }) {
  const { t } = useText();
  const { text, run } = caseText;
  const handle = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!text) return;
    let frame = 0;
    const { view } = text;
    const place = () => {
      const { current } = handle;
      if (!current) return;
      const block = blockAround(view.state.selection.$head);
      const dom = block && isBody(block.node) ? view.nodeDOM(block.pos) : null;
      current.hidden = !(dom instanceof HTMLElement);
      if (dom instanceof HTMLElement) current.style.top = `${dom.offsetTop + view.dom.offsetTop}px`;
    };
    place();
    const stop = onUpdates(view, () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(place);
    });
    return () => {
      stop();
      cancelAnimationFrame(frame);
    };
  }, [text]);

  /** On the block of the caret, which then goes on being written. */
  const act = (made: (pos: number) => Command) => {
    const pos = text && blockAround(text.view.state.selection.$head)?.pos;
    if (pos === null || pos === undefined) return;
    run(made(pos));
    text?.view.focus();
  };
  return (
    <Beside ref={handle} hidden>
      <ActionMenu label={<Drag aria-hidden />} aria-label={t('desk.block')} variant="ghost" size="S" endIcon={null}>
        <MenuItem onSelect={() => act((pos) => moveNode(-1, pos))}>{t('desk.block.up')}</MenuItem>
        <MenuItem onSelect={() => act((pos) => moveNode(1, pos))}>{t('desk.block.down')}</MenuItem>
        {LEVELS.map((level) => (
          <MenuItem key={level} onSelect={() => act((pos) => changeTo(level, pos))}>
            {t(`desk.block.${level}`)}
          </MenuItem>
        ))}
        <MenuItem variant="danger" onSelect={() => act((pos) => deleteNode(pos))}>
          {t('desk.block.delete')}
        </MenuItem>
      </ActionMenu>
    </Beside>
  );
}

const Beside = styled.div`
  position: absolute;
  inset-inline-start: 0.6rem;
  &[hidden] {
    display: none;
  }
`;
