import { Button, Field, Flex, Textarea } from '@strapi/design-system';
import { type KeyboardEvent, useState } from 'react';
import { useText } from '../../translations/use-text.ts';

interface FormProps {
  readonly busy: boolean;
  /** Told at every change of what is written. */
  readonly onTyped: () => void;
  readonly onPost: (text: string) => void;
  readonly onClose: () => void;
}

/** Asks what is to be said of the words. */
export function CommentForm({ busy, onTyped, onPost, onClose }: FormProps) {
  const { t } = useText();
  const [text, setText] = useState('');
  const isReady = text.trim() !== '' && !busy;
  return (
    <Form
      label={t('comments.text')}
      send={t('comments.save')}
      value={text}
      isReady={isReady}
      busy={busy}
      onChange={(value) => {
        onTyped();
        setText(value);
      }}
      onPost={() => onPost(text.trim())}
      onClose={onClose}
      isSentBy={(event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey)}
    />
  );
}

/** Asks which words are to stand in the place of those in the text; Enter sends, for a text of a case has no line breaks. */
export function SuggestionForm({ quote, busy, onTyped, onPost, onClose }: FormProps & { readonly quote: string }) {
  const { t } = useText();
  const [text, setText] = useState(quote);
  return (
    <Form
      label={t('remark.replacement')}
      hint={t('remark.replacement-hint')}
      send={t('remark.propose')}
      value={text}
      isReady={text !== quote && !busy}
      busy={busy}
      isSelected
      onChange={(value) => {
        onTyped();
        setText(value.replace(/[\r\n]+/g, ''));
      }}
      onPost={() => onPost(text)}
      onClose={onClose}
      isSentBy={(event) => event.key === 'Enter'}
    />
  );
}

interface FieldFormProps {
  readonly label: string;
  readonly hint?: string;
  readonly send: string;
  readonly value: string;
  readonly isReady: boolean;
  readonly busy: boolean;
  /** What stands in the field is selected at first, so that typing takes its place. */
  readonly isSelected?: boolean;
  readonly onChange: (value: string) => void;
  readonly onPost: () => void;
  readonly onClose: () => void;
  readonly isSentBy: (event: KeyboardEvent) => boolean;
}

function Form(props: FieldFormProps) {
  const { t } = useText();
  const { label, hint, send, value, isReady, busy, isSelected = false } = props;
  const press = (event: KeyboardEvent) => {
    // An Enter that ends a composition is the composition's.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') props.onClose();
    if (!props.isSentBy(event)) return;
    event.preventDefault();
    if (isReady) props.onPost();
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2} paddingTop={2}>
      <Field.Root hint={hint}>
        <Field.Label>{label}</Field.Label>
        <Textarea
          autoFocus
          value={value}
          style={{ minHeight: '6rem' }}
          onFocus={(event) => isSelected && event.target.select()}
          onChange={(event) => props.onChange(event.target.value)}
          onKeyDown={press}
        />
        <Field.Hint />
      </Field.Root>
      <Flex gap={2}>
        <Button size="S" loading={busy} disabled={!isReady} onClick={props.onPost}>
          {send}
        </Button>
        <Button size="S" variant="tertiary" onClick={props.onClose}>
          {t('review.cancel')}
        </Button>
      </Flex>
    </Flex>
  );
}
