import { useNotification } from '@strapi/strapi/admin';
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { type Anchor, locate } from '../../../shared/anchor.ts';
import type { CaseReview } from '../../../shared/contracts.ts';
import { INQUIRY_BOUNDS, type Passage } from '../../../shared/inquiries.ts';
import type { KeptText } from '../desk/page/use-kept-text.ts';
import { usePermitted } from '../permissions.ts';
import { useText } from '../translations/use-text.ts';
import { AskDialog } from './AskDialog.tsx';
import { AskingContext, type Asking as AskingOffers } from './asking.ts';
import { useGetInquiriesQuery } from './inquiries-api.ts';
import { selectedPassages } from './passages.ts';

interface AskingProps {
  readonly review: CaseReview;
  readonly kept: KeptText;
  readonly children: ReactNode;
}

const { passages: MOST, quote: LONGEST } = INQUIRY_BOUNDS;

/** Around the desk: lets somebody without an account be asked about words of the text, and shows what they answered. */
export function Asking({ review, kept, children }: AskingProps) {
  const { t } = useText();
  const { toggleNotification } = useNotification();
  const { documentId } = review;
  const { text, reading } = kept.caseText;
  const { currentData: inquiries, error } = useGetInquiriesQuery(documentId, { refetchOnMountOrArgChange: true });
  const mayAsk = usePermitted()('inquire');
  const [asked, setAsked] = useState<readonly Passage[] | null>(null);

  const ask = useCallback(
    (passages: readonly Passage[]) => {
      const isFit = passages.length <= MOST && passages.every(({ quote }) => quote.length <= LONGEST);
      if (passages.length > 0 && isFit) setAsked(passages);
      else {
        const message = isFit ? t('asking.select-first') : t('asking.too-long', { most: MOST, longest: LONGEST });
        toggleNotification({ type: 'info', message });
      }
    },
    [t, toggleNotification],
  );
  const askSelected = useCallback(
    () => ask(text ? selectedPassages(text.view.state, text.content()) : []),
    [ask, text],
  );
  const offers = useMemo((): AskingOffers => {
    const placeOf = (anchor: Anchor) => text && locate(text.content(), anchor);
    return {
      documentId,
      inquiries,
      error,
      mayAsk,
      ask,
      askSelected,
      // The reading tells when the text says something else.
      isThere: (anchor) => reading !== null && Boolean(placeOf(anchor)),
      show(anchor) {
        const place = placeOf(anchor);
        if (place) text?.focus(place.pointer, place.start, place.end);
        else text?.focus(anchor.pointer);
      },
    };
  }, [documentId, inquiries, error, mayAsk, ask, askSelected, text, reading]);

  return (
    <AskingContext.Provider value={offers}>
      {children}
      {asked && inquiries && (
        <AskDialog
          documentId={documentId}
          days={inquiries.days}
          passages={asked}
          figures={reading?.figures ?? []}
          onSave={kept.save}
          onClose={() => setAsked(null)}
        />
      )}
    </AskingContext.Provider>
  );
}
