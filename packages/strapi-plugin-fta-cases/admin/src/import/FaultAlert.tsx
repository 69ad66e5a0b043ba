import { batchSchema, pointerOf } from '@fta/cases-core/schema';
import { Typography } from '@strapi/design-system';
import { AlertBox } from '../AlertBox.tsx';
import type { Failure } from '../api/refusal.ts';
import { placeText } from '../diff/place.ts';
import { useText } from '../translations/use-text.ts';

interface FaultAlertProps {
  readonly title: string;
  readonly failure?: Failure;
  readonly onDismiss: () => void;
}

/** Why a document was refused: what was expected, what came, and where in the document. */
export function FaultAlert({ title, failure, onDismiss }: FaultAlertProps) {
  const wording = useText();
  const { t, say } = wording;
  const placed = (failure?.refusals ?? []).filter(({ path }) => path.length > 0);
  return (
    <AlertBox title={title} onDismiss={onDismiss}>
      {placed.length > 0 && (
        <ul>
          {placed.map(({ path, text }) => (
            <Typography tag="li" variant="pi" key={`${pointerOf(path)} ${text.zh}`}>
              {t('remark.line-place', {
                place: placeText(pointerOf(path), undefined, wording, batchSchema),
                text: say(text),
              })}
            </Typography>
          ))}
        </ul>
      )}
    </AlertBox>
  );
}
