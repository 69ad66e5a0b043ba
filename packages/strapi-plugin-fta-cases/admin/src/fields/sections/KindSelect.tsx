import { SECTION_VOCABULARY, type SectionKind, sectionSchema } from '@fta/cases-core/schema';
import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { labelOf } from '../../translations/schema-text.ts';
import { useText } from '../../translations/use-text.ts';

interface KindSelectProps {
  readonly kind: SectionKind;
  readonly disabled: boolean;
  readonly onChange: (kind: SectionKind) => void;
}

/** The kind of a section, in the words of the vocabulary. */
export function KindSelect({ kind, disabled, onChange }: KindSelectProps) {
  const { t, say } = useText();
  return (
    <Field.Root width="100%">
      <Field.Label>{say(labelOf(sectionSchema.shape.kind))}</Field.Label>
      <SingleSelect value={kind} disabled={disabled} onChange={(chosen) => onChange(chosen as SectionKind)}>
        {SECTION_VOCABULARY.map((entry) => (
          <SingleSelectOption key={entry.kind} value={entry.kind}>
            {say(entry.label)}
          </SingleSelectOption>
        ))}
        <SingleSelectOption value="other">{t('edit.other-kind')}</SingleSelectOption>
      </SingleSelect>
    </Field.Root>
  );
}
