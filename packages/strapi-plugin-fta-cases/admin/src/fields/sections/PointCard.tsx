import { type Point, pointSchema } from '@fta/cases-core/schema';
import { Box, Flex, Typography } from '@strapi/design-system';
import { child } from '../../pointer.ts';
import { Remarks, useRemarksAt } from '../../remarks/Remarks.tsx';
import { helpOf, labelOf } from '../../translations/schema-text.ts';
import { useText } from '../../translations/use-text.ts';
import { ItemButtons } from '../ItemButtons.tsx';
import { LineInput } from '../LineInput.tsx';
import { ParagraphList } from '../paragraphs/ParagraphList.tsx';
import type { Step } from './edit.ts';

const { shape } = pointSchema;
const TITLE_HELP = helpOf(shape.title);

interface PointCardProps {
  readonly pointer: string;
  readonly point: Point;
  readonly index: number;
  readonly count: number;
  readonly disabled: boolean;
  readonly onChange: (change: Partial<Point>) => void;
  readonly onMove: (by: Step) => void;
  readonly onRemove: () => void;
}

/** One point of a section: its title and its paragraphs. */
export function PointCard({ pointer, point, index, count, disabled, onChange, onMove, onRemove }: PointCardProps) {
  const { t, say } = useText();
  const remarks = useRemarksAt(pointer, child(pointer, 'number'), child(pointer, 'paragraphs'));
  const what = t('edit.point', { number: point.number });
  const text = say(labelOf(shape.paragraphs));
  return (
    <Box
      tag="section"
      aria-label={what}
      hasRadius
      background="neutral0"
      borderColor="neutral200"
      padding={4}
      data-pointer={pointer}
    >
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Flex justifyContent="space-between">
          <Typography variant="delta" tag="h4">
            {what}
          </Typography>
          {!disabled && (
            <ItemButtons
              pointer={pointer}
              what={what}
              index={index}
              count={count}
              onMove={onMove}
              onRemove={onRemove}
            />
          )}
        </Flex>
        <LineInput
          pointer={child(pointer, 'title')}
          label={say(labelOf(shape.title))}
          hint={TITLE_HELP && say(TITLE_HELP)}
          value={point.title}
          disabled={disabled}
          onChange={(title) => onChange({ title })}
        />
        <Typography variant="pi" fontWeight="bold">
          {text}
        </Typography>
        <ParagraphList
          pointer={child(pointer, 'paragraphs')}
          label={`${what}, ${text}`}
          paragraphs={point.paragraphs}
          disabled={disabled}
          onChange={(paragraphs) => onChange({ paragraphs })}
        />
        <Remarks remarks={remarks} />
      </Flex>
    </Box>
  );
}
