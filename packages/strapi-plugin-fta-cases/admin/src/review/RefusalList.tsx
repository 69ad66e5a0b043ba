import { pointerOf } from '@fta/cases-core/schema';
import { Flex, Typography } from '@strapi/design-system';
import type { Refusal } from '../../../shared/contracts.ts';
import { useText } from '../translations/use-text.ts';
import { PlaceLink } from './PlaceLink.tsx';

/** Reasons of a refusal; those that lie in a field lead to it. */
export function RefusalList({ refusals }: { readonly refusals: readonly Refusal[] }) {
  const { say } = useText();
  return (
    <Flex tag="ul" direction="column" alignItems="flex-start" gap={2}>
      {refusals.map(({ path, text }) => (
        <Flex tag="li" key={`${pointerOf(path)} ${text.zh}`} direction="column" alignItems="flex-start">
          {path.length > 0 && <PlaceLink pointer={pointerOf(path)} />}
          <Typography variant="pi" textColor="danger600">
            {say(text)}
          </Typography>
        </Flex>
      ))}
    </Flex>
  );
}
