import { pointerOf } from '@fta/cases-core/schema';
import { Box, Flex, Typography } from '@strapi/design-system';
import type { Refusal } from '../../../shared/contracts.ts';
import { placeText } from '../diff/place.ts';
import { LinkTo } from '../LinkTo.tsx';
import { paths } from '../paths.ts';
import { useText } from '../translations/use-text.ts';
import { byCase, type CaseRow } from './selection.ts';

interface RefusedCasesProps {
  readonly refusals: readonly Refusal[];
  readonly cases: readonly CaseRow[];
}

/** Why a request about several cases was refused, case by case. */
export function RefusedCases({ refusals, cases }: RefusedCasesProps) {
  const wording = useText();
  const { t, say } = wording;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
      {byCase(refusals, cases).map((group) => (
        <Box tag="li" key={group.case?.documentId ?? ''}>
          {group.case && (
            <LinkTo to={paths.case(group.case.documentId)}>
              {group.case.number}. {group.case.title || t('place.blank')}
            </LinkTo>
          )}
          <ul>
            {group.refusals.map(({ path, text }) => (
              <Typography tag="li" key={`${pointerOf(path)} ${text.zh}`} variant="pi" textColor="danger600">
                {path.length === 0
                  ? say(text)
                  : t('remark.line-place', { place: placeText(pointerOf(path), undefined, wording), text: say(text) })}
              </Typography>
            ))}
          </ul>
        </Box>
      ))}
    </Flex>
  );
}
