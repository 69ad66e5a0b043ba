import { DOCUMENT_FORMAT_NAMES } from '@fta/cases-core/schema';
import { Button, Flex, Typography } from '@strapi/design-system';
import { type DragEvent, useRef, useState } from 'react';
import { useText } from '../translations/use-text.ts';
import { FORMATS } from './read-document.ts';

interface DropZoneProps {
  readonly onChoose: (file: File) => void;
  /** Beside other things: smaller, and without the list of formats. */
  readonly isCompact?: boolean;
}

/** Takes one file, dropped or chosen. */
export function DropZone({ onChoose, isCompact = false }: DropZoneProps) {
  const { t, say } = useText();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);

  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) onChoose(file);
  };

  return (
    <Flex
      direction="column"
      gap={isCompact ? 2 : 3}
      padding={isCompact ? 4 : 10}
      hasRadius
      background={isOver ? 'primary100' : 'neutral0'}
      borderColor={isOver ? 'primary600' : 'neutral300'}
      borderStyle="dashed"
      borderWidth="1px"
      onDragOver={(event: DragEvent) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Typography>{t(isCompact ? 'home.drop' : 'import.drop')}</Typography>
      <input
        ref={input}
        type="file"
        accept={FORMATS.join(',')}
        hidden
        aria-label={t('import.choose')}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) onChoose(file);
          event.target.value = '';
        }}
      />
      <Button variant="secondary" onClick={() => input.current?.click()}>
        {t('import.choose')}
      </Button>
      {!isCompact && (
        <Typography variant="pi" textColor="neutral600">
          {t('import.formats', { formats: say(DOCUMENT_FORMAT_NAMES) })}
        </Typography>
      )}
    </Flex>
  );
}
