import { Box, Flex } from '@strapi/design-system';
import { useEffect, useState } from 'react';
import { styled } from 'styled-components';
import type { CaseReview } from '../../../../shared/contracts.ts';
import { useText } from '../../translations/use-text.ts';
import type { MountedText } from '../document/mount.ts';
import { onUpdates } from '../page/updates.ts';
import { marksOfLayer } from './layers.ts';
import { openRemarks } from './open-remarks.ts';
import { aboveWords } from './place-in-sheet.ts';
import { RemarkCard } from './RemarkCard.tsx';
import type { Remarks } from './use-remarks.ts';

interface RemarksAtWordsProps {
  readonly text: MountedText;
  readonly review: CaseReview;
  readonly remarks: Remarks;
}

interface Opened {
  readonly ids: readonly (number | undefined)[];
  /** From the bottom edge of the sheet, in pixels. */
  readonly bottom: number;
}

/** What was remarked on the words at the caret, or on those that were clicked, above their line. */
export function RemarksAtWords({ text, review, remarks }: RemarksAtWordsProps) {
  const { t } = useText();
  const [opened, setOpened] = useState<Opened | null>(null);
  useEffect(() => {
    const { view } = text;
    const openAt = (pos: number) => {
      const marks = marksOfLayer(view.state, 'remark', pos);
      const [first] = marks;
      setOpened(first ? { ids: marks.map(({ id }) => id), bottom: aboveWords(view, first) } : null);
    };
    const stop = onUpdates(view, ({ state: { selection } }, { docChanged, selectionSet }) => {
      if (docChanged || (selectionSet && !selection.empty)) setOpened(null);
      else if (selectionSet) openAt(selection.head);
    });
    const click = ({ clientX: left, clientY: top }: MouseEvent) => {
      const at = view.posAtCoords({ left, top });
      if (at && view.state.selection.empty) openAt(at.pos);
    };
    const press = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') setOpened(null);
    };
    view.dom.addEventListener('click', click);
    window.addEventListener('keydown', press);
    return () => {
      stop();
      view.dom.removeEventListener('click', click);
      window.removeEventListener('keydown', press);
    };
  }, [text]);
  const shown = openRemarks(review.comments).filter(({ id }) => opened?.ids.includes(id));
  if (!opened || shown.length === 0) return null;
  return (
    <Above
      role="group"
      aria-label={t('comments.title')}
      style={{ bottom: opened.bottom }}
      background="neutral0"
      hasRadius
      shadow="popupShadow"
      padding={3}
    >
      <Flex direction="column" alignItems="stretch" gap={3}>
        {shown.map((remark) => (
          <RemarkCard key={remark.id} remark={remark} remarks={remarks} documentId={review.documentId} />
        ))}
      </Flex>
    </Above>
  );
}

const Above = styled(Box)`
  position: absolute;
  z-index: 2;
  inset-inline: 4.4rem 2.4rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
`;
