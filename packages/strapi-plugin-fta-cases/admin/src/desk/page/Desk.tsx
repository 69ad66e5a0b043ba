import { Page } from '@strapi/strapi/admin';
import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { useLocation } from 'react-router-dom';
import type { CaseReview } from '../../../../shared/contracts.ts';
import { Asking } from '../../asking/Asking.tsx';
import { PendingCorrections } from '../../asking/PendingCorrections.tsx';
import { useMayWrite, usePermitted } from '../../permissions.ts';
import { CasePlacesContext } from '../../review/case-places.ts';
import { useText } from '../../translations/use-text.ts';
import { ChangesBar } from '../changes/ChangesBar.tsx';
import { useChanges } from '../changes/use-changes.ts';
import { openRemarks } from '../remarks/open-remarks.ts';
import { RemarksAtWords } from '../remarks/RemarksAtWords.tsx';
import { useRemarks } from '../remarks/use-remarks.ts';
import { WordsCard } from '../remarks/WordsCard.tsx';
import { BlockHandle } from './BlockHandle.tsx';
import { Details } from './Details.tsx';
import { FaultCard } from './FaultCard.tsx';
import { FindBar } from './FindBar.tsx';
import { Header } from './Header.tsx';
import { Columns, OutlineColumn, PanelColumn, Sheet, TextColumn } from './layout.ts';
import { Notices } from './Notices.tsx';
import { Outline } from './Outline.tsx';
import { Panel, type PanelTab } from './Panel.tsx';
import { Passing } from './Passing.tsx';
import { UnreadNotice } from './UnreadNotice.tsx';
import { useFind } from './use-find.ts';
import { useKeptText } from './use-kept-text.ts';
import { useSaveKey } from './use-save-key.ts';

/** Loaded for those who ask for it. */
const MarkdownView = lazy(() => import('./MarkdownView.tsx'));

type Open = 'outline' | 'panel' | null;

/** A case on the desk: its outline, its text, and beside it what checks and people say of it. */
export function Desk({ review }: { readonly review: CaseReview }) {
  const { t } = useText();
  const mayEdit = useMayWrite('update');
  const { hash } = useLocation();
  const kept = useKeptText(review, mayEdit);
  const remarks = useRemarks(review, kept);
  const permitted = usePermitted();
  const since = useChanges(review, kept);
  const { caseText } = kept;
  const { host, text, reading, goTo, textView } = caseText;
  const [tab, setTab] = useState<PanelTab>(() => firstTab(review));
  /** What is open over the text where there is no room beside it. */
  const [open, setOpen] = useState<Open>(null);
  const { documentId } = review;

  const close = useCallback(() => setOpen(null), []);
  const go = useCallback(
    (pointer: string) => {
      close();
      goTo(pointer);
    },
    [goTo, close],
  );
  const places = useMemo(() => ({ documentId, root: review.case, go }), [documentId, review.case, go]);
  const showTab = (next: PanelTab) => {
    setTab(next);
    setOpen('panel');
  };
  useEffect(() => {
    if (hash !== '') text?.focus(decodeURIComponent(hash.slice(1)));
  }, [text, hash]);
  useSaveKey(kept.editable, kept.save);
  const find = useFind(!textView.isOpen);

  const title = review.case.title || t('desk.untitled');
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <CasePlacesContext.Provider value={places}>
        <Asking review={review} kept={kept}>
          <Header
            review={review}
            kept={kept}
            title={title}
            onBlocked={() => showTab('faults')}
            onOutline={() => setOpen(open === 'outline' ? null : 'outline')}
            onPanel={() => setOpen(open === 'panel' ? null : 'panel')}
          />
          <Notices review={review} mayEdit={mayEdit} />
          <PendingCorrections onShown={() => showTab('figures')} />
          <Columns data-beside={tab === 'original' ? 'file' : 'remarks'}>
            <OutlineColumn data-open={open === 'outline'} aria-label={t('desk.outline')}>
              {reading && <Outline reading={reading} caseText={caseText} onGo={close} />}
            </OutlineColumn>
            <TextColumn>
              {text && find.asked > 0 && <FindBar text={text} asked={find.asked} onClose={find.close} />}
              {textView.unread && !textView.isOpen && <UnreadNotice onOpen={() => textView.open()} />}
              {reading && <Details reading={reading} caseText={caseText} />}
              {since && <ChangesBar since={since} onList={() => showTab('versions')} />}
              <Sheet $isPrinted={!kept.editable}>
                <div ref={host} hidden={textView.isOpen} />
                {textView.isOpen && (
                  <Suspense fallback={<Page.Loading />}>
                    <MarkdownView caseText={caseText} />
                  </Suspense>
                )}
                {text && !textView.isOpen && kept.editable && <BlockHandle caseText={caseText} />}
                {text && !textView.isOpen && <FaultCard caseText={caseText} save={kept.save} />}
                {text && !textView.isOpen && <RemarksAtWords text={text} review={review} remarks={remarks} />}
                {text && !textView.isOpen && permitted('comment') && (
                  <WordsCard text={text} kept={kept} documentId={documentId} onPosted={() => setTab('comments')} />
                )}
              </Sheet>
            </TextColumn>
            <PanelColumn data-open={open === 'panel'} aria-label={t('desk.panel')}>
              <Panel
                review={review}
                caseText={caseText}
                save={kept.save}
                remarks={remarks}
                since={since}
                tab={tab}
                onTab={setTab}
                onClose={close}
              />
            </PanelColumn>
          </Columns>
          <Passing caseText={caseText} />
        </Asking>
      </CasePlacesContext.Provider>
    </Page.Main>
  );
}

/** What was said of the case comes first, where there is something. */
function firstTab({ comments }: CaseReview): PanelTab {
  return openRemarks(comments).length > 0 ? 'comments' : 'faults';
}
