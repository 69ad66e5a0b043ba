import { publishableCaseSchema, REGIONS, type RegionCode } from '@fta/cases-core/schema';
import { MultiSelect, MultiSelectOption } from '@strapi/design-system';
import { RemarksContext } from '../remarks/Remarks.tsx';
import { useFieldRemarks } from '../remarks/use-field-remarks.ts';
import { useCaseReview } from '../review/use-case-review.ts';
import { useText } from '../translations/use-text.ts';
import { FieldFrame } from './FieldFrame.tsx';
import type { FieldInputProps } from './field-input.ts';

const NONE: readonly RegionCode[] = [];

/** Input of the custom field for regions: the divisions by name, kept as codes in code order. */
export default function RegionsInput(props: FieldInputProps<RegionCode[]>) {
  const { name, label, required, disabled, onChange } = props;
  const { t, say } = useText();
  const review = useCaseReview();
  const codes = props.value ?? NONE;
  const remarks = useFieldRemarks({ ...props, value: codes }, publishableCaseSchema.shape.regions, review);

  const choose = (chosen: readonly string[]) =>
    onChange(
      name,
      REGIONS.flatMap(({ code }) => (chosen.includes(code) ? [code] : [])),
    );

  return (
    <RemarksContext.Provider value={remarks}>
      <FieldFrame name={name} label={label} required={required}>
        <MultiSelect
          aria-label={label}
          placeholder={t('edit.choose-regions')}
          clearLabel={t('edit.clear-regions')}
          value={[...codes]}
          disabled={disabled === true || review?.editable === false}
          onChange={choose}
          onClear={() => choose([])}
        >
          {REGIONS.map((region) => (
            <MultiSelectOption key={region.code} value={region.code}>
              {say(region.label)}
            </MultiSelectOption>
          ))}
        </MultiSelect>
      </FieldFrame>
    </RemarksContext.Provider>
  );
}
