import { Button } from '@strapi/design-system';
import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { createGlobalStyle, styled } from 'styled-components';
import { type CaseContent, caseWith } from '../../../../shared/content.ts';
import { CaseText } from '../../preview/CaseText.tsx';
import { useText } from '../../translations/use-text.ts';

interface PreviewProps {
  readonly content: CaseContent;
  readonly onClose: () => void;
}

/** The case as readers will see it, black on white, and for the printer. */
export function Preview({ content, onClose }: PreviewProps) {
  const { t } = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return createPortal(
    <Paper ref={dialog} aria-label={t('desk.preview')} onClose={onClose}>
      <PrintedAlone />
      <Bar>
        <Button onClick={() => window.print()}>{t('desk.print')}</Button>
        <Button variant="tertiary" onClick={() => dialog.current?.close()}>
          {t('desk.close')}
        </Button>
      </Bar>
      <article lang="zh-CN">
        <CaseText content={caseWith(content)} />
      </article>
    </Paper>,
    document.body,
  );
}

/** Nothing else of the panel goes to the printer. */
const PrintedAlone = createGlobalStyle`
  @media print {
    body > :not(dialog) {
      display: none;
    }
  }
`;

const Bar = styled.div`
  position: sticky;
  top: 0;
  display: flex;
  justify-content: flex-end;
  gap: 0.8rem;
  padding: 1.2rem 2.4rem;
  background: #fff;
  @media print {
    display: none;
  }
`;

const Paper = styled.dialog`
  position: fixed;
  inset: 0;
  width: min(80rem, 100vw);
  max-width: none;
  height: 100vh;
  max-height: none;
  margin: 0 auto;
  padding: 0;
  border: none;
  overflow-y: auto;
  background: #fff;
  color: #000;

  --fta-text-color: #000;
  --fta-text-faint: #444;

  article {
    padding: 2.4rem 2.4rem 6rem;
  }
  @media print {
    position: static;
    width: auto;
    height: auto;
    overflow: visible;
    article {
      padding: 0;
    }
  }
`;
