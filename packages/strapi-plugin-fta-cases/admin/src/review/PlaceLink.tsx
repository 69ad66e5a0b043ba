import { TextButton } from '@strapi/design-system';
import { styled } from 'styled-components';
import { placeText } from '../diff/place.ts';
import { useText } from '../translations/use-text.ts';
import { focusPlace } from './focus-place.ts';
import { useCaseReview } from './use-case-review.ts';

const StartAligned = styled(TextButton)`
  text-align: start;
`;

/** A place in words; pressed, it leads there. */
export function PlaceLink({ pointer }: { readonly pointer: string }) {
  const wording = useText();
  const review = useCaseReview();
  return (
    <StartAligned type="button" onClick={() => focusPlace(pointer)}>
      {placeText(pointer, review?.case, wording)}
    </StartAligned>
  );
}
