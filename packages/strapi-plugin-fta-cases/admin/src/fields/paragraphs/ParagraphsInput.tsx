import { type CaseFieldName, publishableCaseSchema } from '@fta/cases-core/schema';
import { Box } from '@strapi/design-system';
import { RemarksContext } from '../../remarks/Remarks.tsx';
import { useFieldRemarks } from '../../remarks/use-field-remarks.ts';
import { useCaseReview } from '../../review/use-case-review.ts';
import { FieldFrame } from '../FieldFrame.tsx';
import type { FieldInputProps } from '../field-input.ts';
import { ParagraphList } from './ParagraphList.tsx';
import { PasteHint } from './PasteHint.tsx';

const NONE: readonly string[] = [];

/** Input of the custom field for paragraphs: the lead of a case, above all. */
export default function ParagraphsInput(props: FieldInputProps<string[]>) {
  const { name, label, required, disabled, onChange } = props;
  const review = useCaseReview();
  const printable = publishableCaseSchema.shape[name as CaseFieldName];
  const paragraphs = props.value ?? NONE;
  const remarks = useFieldRemarks({ ...props, value: paragraphs }, printable, review);
  const locked = disabled === true || review?.editable === false;
  return (
    <RemarksContext.Provider value={remarks}>
      <FieldFrame name={name} label={label} required={required}>
        <Box hasRadius background="neutral100" borderColor="neutral200" padding={4}>
          <ParagraphList
            pointer={`/${name}`}
            label={label}
            paragraphs={paragraphs}
            disabled={locked}
            onChange={(next) => onChange(name, next)}
          />
        </Box>
        {!locked && <PasteHint />}
      </FieldFrame>
    </RemarksContext.Provider>
  );
}
