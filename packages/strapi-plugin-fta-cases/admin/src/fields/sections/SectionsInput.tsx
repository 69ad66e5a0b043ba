import { publishableCaseSchema, type Section } from '@fta/cases-core/schema';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useRef } from 'react';
import { child } from '../../pointer.ts';
import { RemarksContext } from '../../remarks/Remarks.tsx';
import { useFieldRemarks } from '../../remarks/use-field-remarks.ts';
import { useCaseReview } from '../../review/use-case-review.ts';
import { useText } from '../../translations/use-text.ts';
import { FieldFrame } from '../FieldFrame.tsx';
import type { FieldInputProps } from '../field-input.ts';
import { PasteHint } from '../paragraphs/PasteHint.tsx';
import { focusName, useFocusNext } from '../use-focus-next.ts';
import { addSection, changeSection, moveSection, removeSection, type Step } from './edit.ts';
import { SectionCard } from './SectionCard.tsx';

const NONE: readonly Section[] = [];

/** Input of the custom field for sections: a card for each, with cards for its points inside. */
export default function SectionsInput(props: FieldInputProps<Section[]>) {
  const { name, label, required, disabled, onChange } = props;
  const { t } = useText();
  const review = useCaseReview();
  const root = useRef<HTMLDivElement>(null);
  const focusNext = useFocusNext(root);
  const sections = props.value ?? NONE;
  const remarks = useFieldRemarks({ ...props, value: sections }, publishableCaseSchema.shape.sections, review);
  const locked = disabled === true || review?.editable === false;
  const pointer = `/${name}`;

  const move = (index: number, by: Step) => {
    const moved = child(pointer, index + by);
    focusNext(focusName(moved, by < 0 ? 'up' : 'down'), focusName(moved, by < 0 ? 'down' : 'up'));
    onChange(name, moveSection(sections, index, by));
  };

  return (
    <RemarksContext.Provider value={remarks}>
      <FieldFrame name={name} label={label} required={required}>
        {!locked && <PasteHint />}
        <Flex ref={root} direction="column" alignItems="stretch" gap={4}>
          {sections.length === 0 && <Typography textColor="neutral600">{t('edit.no-sections')}</Typography>}
          {sections.map((section, index) => (
            <SectionCard
              key={child(pointer, index)}
              pointer={child(pointer, index)}
              section={section}
              index={index}
              count={sections.length}
              disabled={locked}
              focusNext={focusNext}
              onChange={(change) => onChange(name, changeSection(sections, index, change))}
              onMove={(by) => move(index, by)}
              onRemove={() => {
                focusNext(focusName(child(pointer, index), 'remove'), focusName(pointer, 'add'));
                onChange(name, removeSection(sections, index));
              }}
            />
          ))}
          {!locked && (
            <Box>
              <Button
                variant="secondary"
                startIcon={<Plus />}
                data-focus={focusName(pointer, 'add')}
                onClick={() => {
                  focusNext(focusName(child(child(pointer, sections.length), 'heading'), 'text'));
                  onChange(name, addSection(sections));
                }}
              >
                {t('edit.add-section')}
              </Button>
            </Box>
          )}
        </Flex>
      </FieldFrame>
    </RemarksContext.Provider>
  );
}
