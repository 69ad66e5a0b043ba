import { Button } from '@strapi/design-system';
import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { createGlobalStyle, styled } from 'styled-components';
import { useText } from '../../translations/use-text.ts';
import type { CaseContent } from '../document/fields.ts';

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
      <CasePaper content={content} />
    </Paper>,
    document.body,
  );
}

function CasePaper({ content: { title, provider, lead, sections, summary } }: { readonly content: CaseContent }) {
  return (
    <article lang="zh-CN">
      <h1>{title}</h1>
      {provider.name !== '' && <p className="provider">（{provider.name}提供）</p>}
      {summary !== null && <p className="summary">{summary}</p>}
      <Paragraphs texts={lead} />
      {sections.map((section, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: nothing here changes
        <section key={at}>
          <h2>{section.heading}</h2>
          <Paragraphs texts={section.lead} />
          {section.points.map((point, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: nothing here changes
            <section key={index}>
              <h3 style={{ counterSet: `point ${point.number}` }}>{point.title}</h3>
              <Paragraphs texts={point.paragraphs} />
            </section>
          ))}
        </section>
      ))}
    </article>
  );
}

function Paragraphs({ texts }: { readonly texts: readonly string[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: nothing here changes
  return texts.map((text, at) => <p key={at}>{text}</p>);
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

  article {
    max-width: 680px;
    margin: 0 auto;
    padding: 2.4rem 2.4rem 6rem;
    font-size: 17px;
    line-height: 1.8;
    overflow-wrap: anywhere;
    counter-reset: section point;
  }
  h1 {
    font-size: 1.6em;
    font-weight: 700;
    line-height: 1.4;
    text-align: center;
  }
  h2 {
    margin-top: 0.8em;
    font-size: 1.1em;
    font-weight: 700;
    text-indent: calc(2em / 1.1);
    counter-increment: section;
    counter-set: point 0;
  }
  h3 {
    margin-top: 0.3em;
    font-weight: 600;
    text-indent: 2em;
  }
  h2::before {
    content: counter(section, simp-chinese-informal) '、';
  }
  h3::before {
    content: '（' counter(point, simp-chinese-informal) '）';
  }
  p {
    text-indent: 2em;
    orphans: 2;
    widows: 2;
  }
  p.provider {
    margin-bottom: 0.8em;
    text-align: center;
    text-indent: 0;
  }
  p.summary {
    margin-bottom: 1em;
    font-size: 0.9em;
  }
  h2,
  h3 {
    break-after: avoid;
  }
  @media print {
    position: static;
    width: auto;
    height: auto;
    overflow: visible;
    article {
      max-width: none;
      padding: 0;
      font-size: 12pt;
    }
  }
`;
