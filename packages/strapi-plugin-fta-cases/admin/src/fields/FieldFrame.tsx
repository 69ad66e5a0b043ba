import { Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { CasePlacesContext } from '../review/case-places.ts';
import { useCaseReview } from '../review/use-case-review.ts';
import { helpOfField } from '../translations/schema-text.ts';
import { useText } from '../translations/use-text.ts';

interface FieldFrameProps {
  readonly name: string;
  readonly label: string;
  /** What there is to say beside the help of the schema. */
  readonly note?: string;
  readonly children: ReactNode;
}

/** Label and help around what a custom field shows. */
export function FieldFrame({ name, label, note, children }: FieldFrameProps) {
  const { say } = useText();
  const review = useCaseReview();
  const help = helpOfField(name);
  const hints = [help && say(help), note].filter((text) => text !== undefined);
  return (
    <CasePlacesContext.Provider value={review ? { documentId: review.documentId, root: review.case } : null}>
      <Flex
        tag="fieldset"
        direction="column"
        alignItems="stretch"
        gap={2}
        data-pointer={`/${name}`}
        minWidth="0"
        width="100%"
        borderStyle="none"
        padding={0}
        margin={0}
      >
        <Typography tag="legend" variant="pi" fontWeight="bold" textColor="neutral800" padding={0} paddingBottom={1}>
          {label}
        </Typography>
        {children}
        {hints.map((hint) => (
          <Typography key={hint} variant="pi" textColor="neutral600">
            {hint}
          </Typography>
        ))}
      </Flex>
    </CasePlacesContext.Provider>
  );
}
