import { useEffect, useRef } from 'react';
import { styled } from 'styled-components';
import type { DraftDocument } from '../../../shared/contracts.ts';
import { addTextStyles } from '../desk/document/text-styles.ts';
import { useOffice } from '../shell/use-office.ts';
import { useText } from '../translations/use-text.ts';
import { CaseText } from './CaseText.tsx';
import { PAPER } from './print-styles.ts';

interface PaperProps {
  readonly draft: DraftDocument;
  /** A batch: with its title and a list of what is in it. */
  readonly isWhole: boolean;
  readonly isToSign: boolean;
}

/** The pages, black on white in every theme; each case begins a new one. */
export function Paper({ draft: { batch, unpublished }, isWhole, isToSign }: PaperProps) {
  const { t, say } = useText();
  const office = useOffice();
  const paper = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (paper.current) addTextStyles(paper.current);
  }, []);
  return (
    <Sheets ref={paper} className={PAPER} lang="zh-Hans">
      {isWhole && (
        <Sheet>
          <Cover>
            {office && (
              <OfficeLine>
                {office.mark !== null && <img src={office.mark} alt="" />}
                {say(office.name)}
              </OfficeLine>
            )}
            <h2>{batch.title}</h2>
            <p>{[batch.issuer, batch.year].filter(Boolean).join(' · ')}</p>
            <h3>{t('preview.contents')}</h3>
            <ol>
              {batch.cases.map(({ id, number, title }) => (
                <li key={id}>
                  <a href={`#${id}`}>
                    {number}. {title || t('place.blank')}
                  </a>
                  {unpublished.includes(id) && <Mark>{t('preview.unpublished')}</Mark>}
                </li>
              ))}
            </ol>
          </Cover>
        </Sheet>
      )}
      {batch.cases.map((each) => (
        <Sheet key={each.id} id={each.id}>
          {unpublished.includes(each.id) && (
            <Corner>
              <Mark>{t('preview.unpublished')}</Mark>
            </Corner>
          )}
          <CaseText content={each} />
          {isToSign && (
            <Signature>
              <span>{t('preview.signature')}</span>
              <span>{t('preview.date')}</span>
            </Signature>
          )}
        </Sheet>
      ))}
    </Sheets>
  );
}

const Sheets = styled.div`
  --fta-text-color: #000;
  --fta-text-faint: #444;
  display: flex;
  flex-direction: column;
  gap: 2rem;
  color: #000;
  font-family: 'Songti SC', SimSun, 'Noto Serif CJK SC', serif;

  @media print {
    display: block;
  }
`;

const Sheet = styled.article`
  box-sizing: border-box;
  width: 100%;
  max-width: 840px;
  margin: 0 auto;
  padding: 6rem 8rem;
  background: #fff;
  color: #000;
  box-shadow: ${({ theme }) => theme.shadows.tableShadow};
  scroll-margin-top: 2rem;

  @media (max-width: 900px) {
    padding: 3rem 2.4rem;
  }
  @media print {
    max-width: none;
    padding: 0;
    box-shadow: none;

    & + & {
      break-before: page;
    }
  }
`;

const Cover = styled.div`
  max-width: 680px;
  margin: 0 auto;
  font-size: 17px;
  line-height: 1.8;

  h2 {
    margin-bottom: 0.6em;
    font-size: 1.6em;
    font-weight: 700;
    text-align: center;
  }
  p {
    margin-bottom: 2em;
    text-align: center;
  }
  h3 {
    margin-bottom: 0.6em;
    font-weight: 700;
  }
  a {
    color: inherit;
    text-decoration: none;

    &:hover {
      text-decoration: underline;
    }
  }
`;

const OfficeLine = styled.div`
  display: flex;
  align-items: center;
  justify-content: center;
  gap: 0.6em;
  margin-bottom: 1em;

  img {
    height: 2.4em;
  }
`;

const Mark = styled.span`
  margin-inline-start: 0.8em;
  padding: 0.1em 0.5em;
  border: 1px solid currentColor;
  font-size: 13px;
  white-space: nowrap;
`;

const Corner = styled.p`
  max-width: 680px;
  margin: 0 auto 1em;
  text-align: end;
`;

const Signature = styled.p`
  display: flex;
  gap: 4rem;
  max-width: 680px;
  margin: 3em auto 0;
  font-size: 15px;
  break-inside: avoid;

  span {
    flex: 1;
    padding-bottom: 0.3em;
    border-bottom: 1px solid #000;
  }
`;
