import { Badge, Box, Button, Flex, TextButton, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import type { AnswerRecord, InquiryRecord } from '../../../shared/inquiries.ts';
import { readFailure } from '../api/refusal.ts';
import { useText } from '../translations/use-text.ts';
import { type Asking, useAsking } from './asking.ts';
import { useWithdrawInquiryMutation } from './inquiries-api.ts';

/** Whom the case's words were sent to, and what they answered, the latest first. */
export function InquiryList() {
  const { t } = useText();
  const asking = useAsking();
  if (!asking) return null;
  const { inquiries, error, mayAsk, askSelected } = asking;
  return (
    <Flex
      tag="section"
      aria-label={t('asking.title')}
      direction="column"
      alignItems="stretch"
      gap={3}
      paddingBottom={4}
    >
      <Typography variant="sigma" tag="h3" textColor="neutral600">
        {t('asking.title')}
      </Typography>
      {error !== undefined && (
        <Typography textColor="danger600">{t('asking.failed', { message: readFailure(error).message })}</Typography>
      )}
      {inquiries?.inquiries.length === 0 && (
        <Typography variant="pi" textColor="neutral600">
          {t('asking.none')}
        </Typography>
      )}
      {inquiries?.inquiries.map((inquiry) => (
        <InquiryCard key={inquiry.id} inquiry={inquiry} asking={asking} />
      ))}
      {mayAsk && (
        <Button variant="tertiary" size="S" onClick={askSelected}>
          {t('asking.selection')}
        </Button>
      )}
    </Flex>
  );
}

interface InquiryCardProps {
  readonly inquiry: InquiryRecord;
  readonly asking: Asking;
}

function InquiryCard({ inquiry, asking }: InquiryCardProps) {
  const { t, time } = useText();
  const { toggleNotification } = useNotification();
  const [withdraw, { isLoading }] = useWithdrawInquiryMutation();
  const { id, to, note, by, at, expiresAt, state, passages } = inquiry;

  const end = async () => {
    const result = await withdraw({ id, documentId: asking.documentId });
    if ('error' in result) toggleNotification({ type: 'danger', message: readFailure(result.error).message });
  };

  return (
    <Box hasRadius borderColor="neutral200" padding={2}>
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Flex gap={2} justifyContent="space-between" wrap="wrap">
          <Typography fontWeight="bold">{to}</Typography>
          <Badge>{t(`asking.state.${state}`)}</Badge>
        </Flex>
        {note !== '' && <Typography variant="pi">{note}</Typography>}
        <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
          {passages.map(({ anchor, answers }) => (
            <li key={`${anchor.pointer} ${anchor.offset}`}>
              <TextButton onClick={() => asking.show(anchor)}>“{anchor.quote}”</TextButton>
              {!asking.isThere(anchor) && (
                <Typography tag="p" variant="pi" textColor="neutral600">
                  {t('asking.gone')}
                </Typography>
              )}
              {answers.length === 0 && (
                <Typography tag="p" variant="pi" textColor="neutral600">
                  {t('asking.waiting')}
                </Typography>
              )}
              {answers.map((answer) => (
                <Answer key={answer.id} answer={answer} to={to} />
              ))}
            </li>
          ))}
        </Flex>
        <Typography variant="pi" textColor="neutral600">
          {t('asking.by', { who: by, when: time(at), until: time(expiresAt) })}
        </Typography>
        {state === 'open' && asking.mayAsk && (
          <Button variant="tertiary" size="S" loading={isLoading} onClick={() => void end()}>
            {t('asking.withdraw')}
          </Button>
        )}
      </Flex>
    </Box>
  );
}

function Answer({ answer, to }: { readonly answer: AnswerRecord; readonly to: string }) {
  const { t, time } = useText();
  const { verdict, correction, name, at } = answer;
  return (
    <>
      <Typography tag="p" fontWeight="semiBold" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
        {verdict === 'confirmed' ? t('asking.confirmed') : t('asking.corrected', { correction: correction ?? '' })}
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {name ?? to}, {time(at)}
      </Typography>
    </>
  );
}
