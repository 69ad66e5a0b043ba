import { Button, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useText } from '../translations/use-text.ts';

/** A link that is shown this once. */
export function LinkToCopy({ link }: { readonly link: string }) {
  const { t } = useText();
  const [outcome, setOutcome] = useState<'asking.copied' | 'asking.not-copied' | null>(null);
  // Pages without TLS have no clipboard.
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      setOutcome('asking.copied');
    } catch {
      setOutcome('asking.not-copied');
    }
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography tag="p">{t('asking.once')}</Typography>
      <Flex gap={2} alignItems="flex-end">
        <Field.Root flex="1">
          <Field.Label>{t('asking.link')}</Field.Label>
          <TextInput
            value={link}
            readOnly
            onFocus={(event: { currentTarget: HTMLInputElement }) => event.currentTarget.select()}
          />
        </Field.Root>
        <Button size="L" variant="secondary" onClick={() => void copy()}>
          {t('asking.copy')}
        </Button>
      </Flex>
      <Typography role="status" variant="pi">
        {outcome && t(outcome)}
      </Typography>
    </Flex>
  );
}
