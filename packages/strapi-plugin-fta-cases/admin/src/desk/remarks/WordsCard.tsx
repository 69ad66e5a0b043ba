import { Box, Button, Flex } from '@strapi/design-system';
import { useEffect, useState } from 'react';
import { styled } from 'styled-components';
import { AskSelected } from '../../asking/AskSelected.tsx';
import { useText } from '../../translations/use-text.ts';
import type { MountedText } from '../document/mount.ts';
import type { KeptText } from '../page/use-kept-text.ts';
import { CommentForm, SuggestionForm } from './forms.tsx';
import { useChosenWords } from './use-chosen-words.ts';
import { usePostRemark } from './use-post-remark.ts';

interface WordsCardProps {
  readonly text: MountedText;
  readonly kept: KeptText;
  readonly documentId: string;
  /** Told once a remark stands. */
  readonly onPosted: () => void;
}

type Doing = 'offer' | 'comment' | 'suggestion';

/**
 * By the selected words: remarks on them, and other words in their place. For who cannot write in the text the other words can
 * be typed at once.
 */
export function WordsCard({ text, kept, documentId, onPosted }: WordsCardProps) {
  const { t } = useText();
  const { words, hold, bind, range, release } = useChosenWords(text);
  const [doing, setDoing] = useState<Doing>('offer');
  const [isTyped, setTyped] = useState(false);
  const { post, isPosting } = usePostRemark({ text, kept, documentId, range });
  const isReader = !kept.editable;

  const start = (next: Doing) => {
    hold();
    setDoing(next);
  };
  const typed = () => {
    bind();
    setTyped(true);
  };
  const close = () => {
    setTyped(false);
    setDoing('offer');
    release();
  };
  useEffect(() => {
    if (!words) return setDoing('offer');
    if (!words.byPointer || !isReader) return;
    hold();
    setDoing('suggestion');
  }, [words, isReader, hold]);
  useEffect(() => {
    if (!words) return;
    const press = (event: KeyboardEvent) => {
      if (!event.ctrlKey || !event.altKey || event.code !== 'KeyM') return;
      event.preventDefault();
      hold();
      setDoing('comment');
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [words, hold]);

  if (!words) return null;
  const send = async (remark: Parameters<typeof post>[1]) => {
    if (!(await post(words.quote, remark))) return;
    close();
    onPosted();
  };
  return (
    <Under
      role="group"
      aria-label={t('remark.words', { quote: words.quote })}
      style={{ top: words.top }}
      background="neutral0"
      hasRadius
      shadow="popupShadow"
      padding={2}
    >
      <Flex gap={2} wrap="wrap">
        {doing !== 'comment' && !isTyped && (
          <Button variant="tertiary" size="S" onClick={() => start('comment')}>
            {t('remark.comment')}
          </Button>
        )}
        {doing !== 'suggestion' && !isTyped && (
          <Button variant="tertiary" size="S" onClick={() => start('suggestion')}>
            {t('remark.suggest')}
          </Button>
        )}
        <AskSelected />
      </Flex>
      {doing === 'comment' && (
        <CommentForm busy={isPosting} onTyped={typed} onPost={(comment) => void send({ comment })} onClose={close} />
      )}
      {doing === 'suggestion' && (
        <SuggestionForm
          key={words.quote}
          quote={words.quote}
          busy={isPosting}
          onTyped={typed}
          onPost={(replacement) => void send({ replacement })}
          onClose={close}
        />
      )}
    </Under>
  );
}

const Under = styled(Box)`
  position: absolute;
  z-index: 2;
  inset-inline: 4.4rem 2.4rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
`;
