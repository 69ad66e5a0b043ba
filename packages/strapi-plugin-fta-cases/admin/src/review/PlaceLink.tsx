import { TextButton, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { placeText } from '../diff/place.ts';
import { LinkTo } from '../LinkTo.tsx';
import { paths } from '../paths.ts';
import { useText } from '../translations/use-text.ts';
import { useCasePlaces } from './case-places.ts';

const StartAligned = styled(TextButton)`
  text-align: start;
`;

/** A place in words; pressed, it leads there, on the desk. */
export function PlaceLink({ pointer }: { readonly pointer: string }) {
  const wording = useText();
  const places = useCasePlaces();
  const words = placeText(pointer, places?.root, wording);
  if (places === null) return <Typography variant="pi">{words}</Typography>;
  const { documentId, go } = places;
  if (!go) return <LinkTo to={paths.case(documentId, pointer)}>{words}</LinkTo>;
  return (
    <StartAligned type="button" onClick={() => go(pointer)}>
      {words}
    </StartAligned>
  );
}
