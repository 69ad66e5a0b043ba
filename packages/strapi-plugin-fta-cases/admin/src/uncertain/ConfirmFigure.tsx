import { Button, Flex } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { styled } from 'styled-components';
import type { UncertainRecord } from '../../../shared/uncertain.ts';
import { readFailure } from '../api/refusal.ts';
import { usePermitted } from '../permissions.ts';
import { useCasePlaces } from '../review/case-places.ts';
import { useText } from '../translations/use-text.ts';
import { useConfirmFigureMutation } from './uncertain-api.ts';

interface ConfirmFigureProps {
  readonly record: UncertainRecord;
  /** Told when it is confirmed. */
  readonly onDone?: (() => void) | undefined;
}

/** The figure as the page shows it, and the button that says that the text has it right. */
export function ConfirmFigure({ record: { id, anchor, strip }, onDone }: ConfirmFigureProps) {
  const { t } = useText();
  const { toggleNotification } = useNotification();
  const documentId = useCasePlaces()?.documentId ?? '';
  const [confirm, { isLoading }] = useConfirmFigureMutation();
  const mayConfirm = usePermitted()('revise');
  const send = async () => {
    const result = await confirm({ id, documentId });
    if ('data' in result) onDone?.();
    else toggleNotification({ type: 'danger', message: readFailure(result.error).message });
  };
  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      {strip && <Strip src={strip} alt={t('uncertain.strip')} />}
      {mayConfirm && (
        <Button
          type="button"
          variant="secondary"
          size="S"
          disabled={isLoading}
          aria-label={t('uncertain.confirm-named', { words: anchor.quote })}
          onClick={() => void send()}
        >
          {t('uncertain.confirm')}
        </Button>
      )}
    </Flex>
  );
}

/** Of a page at 200 dpi: half as large as its pixels, on white whatever the theme, as paper is. */
const Strip = styled.img`
  max-width: 100%;
  height: 3.2rem;
  padding: 0.4rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: #fff;
  object-fit: contain;
  object-position: left;
`;
