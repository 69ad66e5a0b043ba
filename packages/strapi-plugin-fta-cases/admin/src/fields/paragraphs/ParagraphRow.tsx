import { Box, Flex, Textarea } from '@strapi/design-system';
import { type ClipboardEvent, type KeyboardEvent, useId } from 'react';
import { styled } from 'styled-components';
import { hasError, Remarks, useRemarksAt } from '../../remarks/Remarks.tsx';
import { focusName } from '../use-focus-next.ts';

interface ParagraphRowProps {
  readonly pointer: string;
  readonly label: string;
  readonly text: string;
  readonly disabled: boolean;
  readonly onType: (text: string) => void;
  readonly onPaste: (pasted: string, start: number, end: number) => void;
  readonly onSplit: (caret: number) => void;
  readonly onJoin: () => void;
}

/** As high as its text; where the browser cannot do that, about as many lines as the text needs. */
const Growing = styled(Textarea)`
  && {
    min-height: 0;
    field-sizing: content;
  }
`;

const CHARACTERS_PER_LINE = 26;

/** One paragraph. Enter begins a new one, Backspace at its start joins it to the one before, as in a word processor. */
export function ParagraphRow({ pointer, label, text, disabled, onType, onPaste, onSplit, onJoin }: ParagraphRowProps) {
  const remarks = useRemarksAt(pointer);
  const remarksId = useId();

  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const pasted = event.clipboardData.getData('text/plain');
    if (!/[\r\n]/.test(pasted.trim())) return;
    event.preventDefault();
    onPaste(pasted, event.currentTarget.selectionStart, event.currentTarget.selectionEnd);
  };

  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const { selectionStart, selectionEnd } = event.currentTarget;
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      onSplit(selectionStart);
    } else if (event.key === 'Backspace' && selectionStart === 0 && selectionEnd === 0) {
      event.preventDefault();
      onJoin();
    }
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={1} data-pointer={pointer}>
      <Box>
        <Growing
          aria-label={label}
          aria-describedby={remarksId}
          rows={Math.max(2, Math.ceil(text.length / CHARACTERS_PER_LINE))}
          value={text}
          disabled={disabled}
          hasError={hasError(remarks)}
          data-focus={focusName(pointer, 'text')}
          onChange={(event) => onType(event.target.value)}
          onPaste={paste}
          onKeyDown={press}
        />
      </Box>
      <Remarks id={remarksId} remarks={remarks} />
    </Flex>
  );
}
