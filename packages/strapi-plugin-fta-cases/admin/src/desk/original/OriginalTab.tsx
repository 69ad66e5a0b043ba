import type { TextPlace } from '@fta/cases-core/rest';
import { type Case, valueAt } from '@fta/cases-core/schema';
import { Flex, Typography } from '@strapi/design-system';
import type { CaseOriginal, CaseReview } from '../../../../shared/contracts.ts';
import { readFailure } from '../../api/refusal.ts';
import type { TextKey } from '../../translations/texts.ts';
import { useText, type Wording } from '../../translations/use-text.ts';
import type { MountedText } from '../document/mount.ts';
import type { CaseText } from '../page/use-case-text.ts';
import { LinesOfFile } from './LinesOfFile.tsx';
import { useGetCaseOriginalQuery } from './original-api.ts';
import { PageOfFile } from './PageOfFile.tsx';
import type { WordsAt } from './shown-places.ts';
import { placeOfText, useTextInHand } from './text-in-hand.ts';

interface OriginalTabProps {
  readonly review: CaseReview;
  readonly caseText: CaseText;
}

/** The file that the case came from, at the place of the text that the caret stands in. */
export default function OriginalTab({ review, caseText: { text, goTo } }: OriginalTabProps) {
  return text && <Original review={review} text={text} goTo={goTo} />;
}

interface OriginalProps {
  readonly review: CaseReview;
  readonly text: MountedText;
  readonly goTo: (pointer: string) => void;
}

function Original({ review, text, goTo }: OriginalProps) {
  const wording = useText();
  const { t } = wording;
  const { documentId, case: saved } = review;
  const { currentData: original, error, isFetching } = useGetCaseOriginalQuery(documentId);
  const inHand = useTextInHand(text);
  if (error) return <Typography textColor="danger600">{readFailure(error).message}</Typography>;
  if (original === undefined) return isFetching ? <Typography variant="pi">{t('original.opening')}</Typography> : null;
  if (original === null) return <Typography variant="pi">{t('original.none')}</Typography>;

  const { places, file, isKept, shownAs } = original;
  const place = inHand && placeOfText(places, saved, inHand);
  const shown = { documentId, places: withWords(places, saved), place, goTo };
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography variant="pi" fontWeight="semiBold">
        {[`《${file.name}》`, place && whereIn(place, wording)].filter(Boolean).join('')}
      </Typography>
      <Typography variant="pi" textColor="neutral600" aria-live="polite">
        {place ? place.changed && t('original.changed') : t('original.nowhere')}
      </Typography>
      {isKept && shownAs === 'page' && <PageOfFile key={documentId} {...shown} />}
      {isKept && shownAs === 'lines' && <LinesOfFile {...shown} />}
      <Typography variant="pi" textColor="neutral600">
        {t(helpOf(original))}
      </Typography>
    </Flex>
  );
}

function withWords(places: readonly TextPlace[], saved: Case): WordsAt[] {
  return places.map((place) => ({ ...place, words: String(valueAt(saved, place.path) ?? '') }));
}

function whereIn({ pages, lines }: TextPlace, { t }: Wording): string {
  const [first] = pages;
  if (first) return t('original.at-page', { page: first.page });
  return lines ? t('original.at-line', { line: lines.start.line }) : '';
}

function helpOf({ isKept, shownAs }: CaseOriginal): TextKey {
  if (!isKept) return 'original.not-kept';
  return shownAs === null ? 'original.not-shown' : 'original.help';
}
