import { TextButton } from '@strapi/design-system';
import { placeText } from '../diff/place.ts';
import { useText } from '../translations/use-text.ts';
import { focusPlace } from './focus-place.ts';
import { useCaseReview } from './use-case-review.ts';

/** A place in words; pressed, it leads there. */
export function PlaceLink({ pointer }: { readonly pointer: string }) {
  const wording = useText();
  const review = useCaseReview();
  return (
    <TextButton type="button" onClick={() => focusPlace(pointer)}>
      {placeText(pointer, review?.case, wording)}
    </TextButton>
  );
}
