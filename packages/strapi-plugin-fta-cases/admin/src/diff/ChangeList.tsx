import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type * as z from 'zod';
import type { Difference } from '../../../shared/contracts.ts';
import { PlaceLink } from '../review/PlaceLink.tsx';
import { useText } from '../translations/use-text.ts';
import { placeText } from './place.ts';
import { readable } from './readable.ts';
import { folded, type TextPart, textDiff } from './text-diff.ts';

const GROUNDS = { added: 'success100', removed: 'danger100', changed: 'primary100', moved: 'neutral150' } as const;

interface ChangeListProps {
  readonly changes: readonly Difference[];
  /** The newer version, for the headings of its sections. */
  readonly root?: unknown;
  readonly schema?: z.ZodType;
  /** What the newer version has leads there, where its text is on the page. */
  readonly leadsThere?: boolean;
}

/** Differences between two versions in reading order, with what went struck through and what came underlined. */
export function ChangeList({ changes, root, schema, leadsThere = false }: ChangeListProps) {
  const wording = useText();
  const { t, say } = wording;
  if (changes.length === 0) return <Typography textColor="neutral600">{t('diff.none')}</Typography>;
  const place = (pointer: string) => placeText(pointer, root, wording, schema);
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
      {changes.map((change) => (
        <Box
          tag="li"
          key={`${change.kind} ${change.path} ${change.from ?? ''}`}
          hasRadius
          borderColor="neutral200"
          background="neutral0"
          padding={3}
        >
          <Flex gap={2} wrap="wrap" paddingBottom={2}>
            <Badge backgroundColor={GROUNDS[change.kind]} textColor="neutral800">
              {t(`diff.${change.kind}`)}
            </Badge>
            {leadsThere && change.kind !== 'removed' ? (
              <PlaceLink pointer={change.path} />
            ) : (
              <Typography variant="pi" fontWeight="bold">
                {place(change.path)}
              </Typography>
            )}
            {change.kind === 'moved' && change.from !== undefined && (
              <Typography variant="pi" textColor="neutral600">
                {t('diff.moved-from', { place: place(change.from) })}
              </Typography>
            )}
          </Flex>
          <BeforeAndAfter
            before={readable(change.kind === 'added' ? undefined : change.before, say)}
            after={readable(change.kind === 'removed' ? undefined : change.after, say)}
          />
        </Box>
      ))}
    </Flex>
  );
}

function BeforeAndAfter({ before, after }: { readonly before: string; readonly after: string }) {
  const parts = folded(textDiff(before, after));
  return (
    <Text variant="omega" tag="p">
      {parts.map((part, i) => (
        <Part key={partKey(parts, i)} part={part} />
      ))}
    </Text>
  );
}

function Part({ part: { kind, text } }: { readonly part: TextPart }) {
  if (kind === 'removed') return <Removed>{text}</Removed>;
  if (kind === 'added') return <Added>{text}</Added>;
  return <>{text}</>;
}

/** A part is known by what stands before it. */
function partKey(parts: readonly TextPart[], index: number): string {
  return parts
    .slice(0, index + 1)
    .map(({ kind, text }) => `${kind}${text.length}`)
    .join('-');
}

const Text = styled(Typography)`
  white-space: pre-wrap;
  overflow-wrap: anywhere;
  line-height: 1.7;
`;

const Removed = styled.del`
  background: ${({ theme }) => theme.colors.danger100};
  color: ${({ theme }) => theme.colors.danger700};
`;

const Added = styled.ins`
  background: ${({ theme }) => theme.colors.success100};
  color: ${({ theme }) => theme.colors.success700};
`;
