import { Box, Button, Flex, Grid, Modal, Radio, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { styled } from 'styled-components';
import { caseWith } from '../../../shared/content.ts';
import { type Choice, type Choices, type Clash, usualChoice } from '../../../shared/merge/merge.ts';
import { placeText } from '../diff/place.ts';
import { readable } from '../diff/readable.ts';
import { type TextPart, textDiff } from '../diff/text-diff.ts';
import { useText } from '../translations/use-text.ts';
import type { OpenClash } from './save-merged.ts';

interface ClashDialogProps {
  readonly clash: OpenClash;
  readonly busy: boolean;
  readonly onSettle: (choices: Choices) => void;
  readonly onClose: () => void;
}

/** Everything that two people have changed differently, side by side, to choose from. Nothing is lost by any choice. */
export function ClashDialog({ clash, busy, onSettle, onClose }: ClashDialogProps) {
  const { t } = useText();
  const { clashes, theirs } = clash;
  const [chosen, setChosen] = useState<Choices>({});
  const choices = Object.fromEntries(clashes.map((each) => [each.id, chosen[each.id] ?? firstChoice(each)]));
  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Wide>
        <Modal.Header closeLabel={t('clash.later')}>
          <Modal.Title>{t('clash.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={5}>
            <Typography>
              {t('clash.about', { who: theirs.updatedBy ?? t('clash.somebody'), count: clashes.length })}
            </Typography>
            {clashes.map((each) => (
              <OneClash
                key={each.id}
                clash={each}
                whole={clash}
                choice={choices[each.id] as Choice}
                onChoose={(choice) => setChosen({ ...chosen, [each.id]: choice })}
              />
            ))}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button type="button" variant="tertiary" onClick={onClose}>
            {t('clash.later')}
          </Button>
          <Button type="button" loading={busy} onClick={() => onSettle(choices)}>
            {t('clash.settle')}
          </Button>
        </Modal.Footer>
      </Wide>
    </Modal.Root>
  );
}

/** Both texts where both can stand; of the others, what is stored. */
function firstChoice(clash: Clash): Choice {
  return clash.canBoth ? 'both' : usualChoice(clash);
}

interface OneClashProps {
  readonly clash: Clash;
  readonly whole: OpenClash;
  readonly choice: Choice;
  readonly onChoose: (choice: Choice) => void;
}

function OneClash({ clash, whole, choice, onChoose }: OneClashProps) {
  const wording = useText();
  const { t, say } = wording;
  const root = caseWith(clash.mine === null ? whole.theirs.content : whole.mine);
  const place = placeText(clash.path, root, wording) + (clash.kind === 'order' ? ` › ${t('clash.order')}` : '');
  const text = (value: unknown) => readable(value, say);
  const sides: readonly { readonly name: 'mine' | 'theirs'; readonly value: unknown }[] = [
    { name: 'mine', value: clash.mine },
    { name: 'theirs', value: clash.theirs },
  ];
  return (
    <Box hasRadius borderColor="neutral200" padding={4}>
      <Typography variant="delta" tag="h3">
        {place}
      </Typography>
      <Grid.Root gap={4} paddingTop={3} paddingBottom={3}>
        {sides.map(({ name, value }) => (
          <Grid.Item key={name} col={6} s={12} direction="column" alignItems="stretch">
            <Side
              title={t(`clash.${name}`)}
              isChosen={choice === name || choice === 'both'}
              parts={value === null ? null : changesOf(text(clash.base), text(value))}
            />
          </Grid.Item>
        ))}
      </Grid.Root>
      <Radio.Group
        value={choice}
        onValueChange={(next: string) => onChoose(next as Choice)}
        aria-label={t('clash.choice', { place })}
      >
        <Flex gap={5} wrap="wrap">
          <Radio.Item value="mine">{t('clash.mine')}</Radio.Item>
          <Radio.Item value="theirs">{t('clash.theirs')}</Radio.Item>
          {clash.canBoth && <Radio.Item value="both">{t('clash.both')}</Radio.Item>}
        </Flex>
      </Radio.Group>
    </Box>
  );
}

/** The text of one side, with what it has that the common start did not. */
function changesOf(base: string, text: string): readonly TextPart[] {
  return base === '' ? [{ kind: 'same', text }] : textDiff(base, text).filter(({ kind }) => kind !== 'removed');
}

interface SideProps {
  readonly title: string;
  readonly isChosen: boolean;
  /** `null` where the side has deleted it. */
  readonly parts: readonly TextPart[] | null;
}

function Side({ title, isChosen, parts }: SideProps) {
  const { t } = useText();
  return (
    <Panel
      hasRadius
      borderColor={isChosen ? 'primary600' : 'neutral200'}
      background={isChosen ? 'primary100' : 'neutral0'}
      padding={3}
      height="100%"
    >
      <Typography variant="sigma" textColor="neutral600" tag="h4">
        {title}
      </Typography>
      {parts === null ? (
        <Typography textColor="neutral600">{t('clash.deleted')}</Typography>
      ) : (
        <Text tag="p">
          {parts.map((part, i) =>
            part.kind === 'added' ? <Added key={keyOf(parts, i)}>{part.text}</Added> : part.text,
          )}
        </Text>
      )}
    </Panel>
  );
}

/** A part is known by how much stands before it. */
function keyOf(parts: readonly TextPart[], index: number): number {
  return parts.slice(0, index).reduce((sum, { text }) => sum + text.length, 0);
}

const Wide = styled(Modal.Content)`
  max-width: 110rem;
  width: calc(100vw - 4rem);
`;

const Panel = styled(Box)`
  overflow-wrap: anywhere;
`;

const Text = styled(Typography)`
  white-space: pre-wrap;
  line-height: 1.8;
`;

const Added = styled.ins`
  background: ${({ theme }) => theme.colors.success100};
  color: ${({ theme }) => theme.colors.success700};
`;
