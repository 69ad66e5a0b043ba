import type { Figure } from '@fta/cases-core/schema';
import { Box, Button, Checkbox, Field, Flex, Modal, TextInput, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { INQUIRY_BOUNDS, type Inquiries, type Passage } from '../../../shared/inquiries.ts';
import { readFailure } from '../api/refusal.ts';
import { useText } from '../translations/use-text.ts';
import { useSendInquiryMutation } from './inquiries-api.ts';
import { LinkToCopy } from './LinkToCopy.tsx';
import { isSamePassage, passageOf } from './passages.ts';

interface AskDialogProps {
  readonly documentId: string;
  readonly days: Inquiries['days'];
  /** What was chosen in the text. */
  readonly passages: readonly Passage[];
  readonly figures: readonly Figure[];
  /** Saves what the text says; `true` where the server has it all. */
  readonly onSave: () => Promise<boolean>;
  readonly onClose: () => void;
}

/** Whom to ask about which words and for how long; then the link, this once. */
export function AskDialog({ documentId, days, passages, figures, onSave, onClose }: AskDialogProps) {
  const { t } = useText();
  const { toggleNotification } = useNotification();
  const [send, { isLoading }] = useSendInquiryMutation();
  const [chosen, setChosen] = useState<readonly Passage[]>(passages);
  const [to, setTo] = useState('');
  const [note, setNote] = useState('');
  const [lives, setLives] = useState(String(days.usual));
  const [link, setLink] = useState<string | null>(null);
  const others = figures.map(passageOf).filter((each) => !passages.some((passage) => isSamePassage(passage, each)));
  const isFit = to.trim() !== '' && chosen.length > 0 && isDays(lives, days.most);

  const make = async () => {
    if (!isFit) return;
    if (!(await onSave())) {
      toggleNotification({ type: 'warning', message: t('asking.not-saved') });
      return;
    }
    const result = await send({ documentId, to, note, days: Number(lives), passages: chosen });
    if ('data' in result) setLink(new URL(result.data.link, window.location.href).href);
    else toggleNotification({ type: 'danger', message: readFailure(result.error).message });
  };

  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content>
        <Modal.Header closeLabel={t('review.close')}>
          <Modal.Title>{t('asking.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {link !== null && <LinkToCopy link={link} />}
          {link === null && (
            <Flex direction="column" alignItems="stretch" gap={4}>
              <Typography tag="p">{t('asking.about')}</Typography>
              <Choices label={t('asking.passages')} offered={passages} chosen={chosen} onChange={setChosen} />
              {others.length > 0 && (
                <details>
                  <summary>
                    <Typography variant="pi">{t('asking.more', { count: others.length })}</Typography>
                  </summary>
                  <Box paddingTop={2} maxHeight="20rem" overflow="auto">
                    <Choices label={t('asking.passages')} offered={others} chosen={chosen} onChange={setChosen} />
                  </Box>
                </details>
              )}
              <Field.Root hint={t('asking.to-hint')} required>
                <Field.Label>{t('asking.to')}</Field.Label>
                <TextInput
                  value={to}
                  maxLength={INQUIRY_BOUNDS.to}
                  onChange={(event: { target: { value: string } }) => setTo(event.target.value)}
                />
                <Field.Hint />
              </Field.Root>
              <Field.Root>
                <Field.Label>{t('asking.note')}</Field.Label>
                <TextInput
                  value={note}
                  maxLength={INQUIRY_BOUNDS.note}
                  onChange={(event: { target: { value: string } }) => setNote(event.target.value)}
                />
              </Field.Root>
              <Field.Root hint={t('asking.days-hint', { most: days.most })}>
                <Field.Label>{t('asking.days')}</Field.Label>
                <TextInput
                  type="number"
                  min={1}
                  max={days.most}
                  value={lives}
                  onChange={(event: { target: { value: string } }) => setLives(event.target.value)}
                />
                <Field.Hint />
              </Field.Root>
            </Flex>
          )}
        </Modal.Body>
        <Modal.Footer>
          {link === null && (
            <>
              <Button variant="tertiary" onClick={onClose}>
                {t('review.cancel')}
              </Button>
              <Button loading={isLoading} disabled={!isFit} onClick={() => void make()}>
                {t('asking.make')}
              </Button>
            </>
          )}
          {link !== null && <Button onClick={onClose}>{t('asking.done')}</Button>}
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

function isDays(text: string, most: number): boolean {
  return /^[1-9]\d*$/.test(text) && Number(text) <= most;
}

interface ChoicesProps {
  readonly label: string;
  readonly offered: readonly Passage[];
  readonly chosen: readonly Passage[];
  readonly onChange: (chosen: readonly Passage[]) => void;
}

function Choices({ label, offered, chosen, onChange }: ChoicesProps) {
  const isChosen = (passage: Passage) => chosen.some((each) => isSamePassage(each, passage));
  const toggle = (passage: Passage) =>
    onChange(isChosen(passage) ? chosen.filter((each) => !isSamePassage(each, passage)) : [...chosen, passage]);
  return (
    <Flex role="group" aria-label={label} direction="column" alignItems="stretch" gap={2}>
      {offered.map((passage) => (
        <Checkbox
          key={`${passage.pointer} ${passage.start}`}
          checked={isChosen(passage)}
          onCheckedChange={() => toggle(passage)}
        >
          {passage.quote}
        </Checkbox>
      ))}
    </Flex>
  );
}
