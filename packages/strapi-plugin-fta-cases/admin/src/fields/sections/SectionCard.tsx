import { type Section, sectionSchema } from '@fta/cases-core/schema';
import { Box, Button, Flex, Grid, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { child } from '../../pointer.ts';
import { Remarks, useRemarksAt } from '../../remarks/Remarks.tsx';
import { helpOf, labelOf } from '../../translations/schema-text.ts';
import { useText } from '../../translations/use-text.ts';
import { ItemButtons } from '../ItemButtons.tsx';
import { LineInput } from '../LineInput.tsx';
import { ParagraphList } from '../paragraphs/ParagraphList.tsx';
import { focusName } from '../use-focus-next.ts';
import { addPoint, changeKind, changePoint, movePoint, removePoint, type Step } from './edit.ts';
import { KindSelect } from './KindSelect.tsx';
import { PointCard } from './PointCard.tsx';

const { shape } = sectionSchema;
const HEADING_HELP = helpOf(shape.heading);

interface SectionCardProps {
  readonly pointer: string;
  readonly section: Section;
  readonly index: number;
  readonly count: number;
  readonly disabled: boolean;
  readonly onChange: (change: Partial<Section>) => void;
  readonly onMove: (by: Step) => void;
  readonly onRemove: () => void;
  readonly focusNext: (...names: string[]) => void;
}

/** One section of a case: its kind and heading, the text before its points, and its points. */
export function SectionCard(props: SectionCardProps) {
  const { pointer, section, index, count, disabled, onChange, onMove, onRemove, focusNext } = props;
  const { t, say } = useText();
  const points = child(pointer, 'points');
  const remarks = useRemarksAt(pointer, child(pointer, 'kind'), child(pointer, 'lead'), points);
  const what = t('edit.section', { number: index + 1 });
  const lead = say(labelOf(shape.lead));

  const move = (at: number, by: Step) => {
    const moved = child(points, at + by);
    focusNext(focusName(moved, by < 0 ? 'up' : 'down'), focusName(moved, by < 0 ? 'down' : 'up'));
    onChange({ points: movePoint(section.points, at, by) });
  };

  return (
    <Box
      tag="section"
      aria-label={what}
      hasRadius
      background="neutral100"
      borderColor="neutral200"
      padding={4}
      data-pointer={pointer}
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Flex justifyContent="space-between">
          <Typography variant="beta" tag="h3">
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
        <Remarks remarks={remarks} />
        <Grid.Root gap={4}>
          <Grid.Item col={4} s={12} alignItems="flex-start">
            <KindSelect
              kind={section.kind}
              disabled={disabled}
              onChange={(kind) => onChange(changeKind(section, kind))}
            />
          </Grid.Item>
          <Grid.Item col={8} s={12} alignItems="flex-start">
            <LineInput
              pointer={child(pointer, 'heading')}
              label={say(labelOf(shape.heading))}
              hint={HEADING_HELP && say(HEADING_HELP)}
              value={section.heading}
              disabled={disabled}
              onChange={(heading) => onChange({ heading })}
            />
          </Grid.Item>
        </Grid.Root>
        <Flex direction="column" alignItems="stretch" gap={2}>
          <Typography variant="pi" fontWeight="bold">
            {lead}
          </Typography>
          <ParagraphList
            pointer={child(pointer, 'lead')}
            label={`${what}, ${lead}`}
            paragraphs={section.lead}
            disabled={disabled}
            onChange={(paragraphs) => onChange({ lead: paragraphs })}
          />
        </Flex>
        {section.points.map((point, at) => (
          <PointCard
            key={child(points, at)}
            pointer={child(points, at)}
            point={point}
            index={at}
            count={section.points.length}
            disabled={disabled}
            onChange={(change) => onChange({ points: changePoint(section.points, at, change) })}
            onMove={(by) => move(at, by)}
            onRemove={() => {
              focusNext(focusName(child(points, at), 'remove'), focusName(points, 'add'));
              onChange({ points: removePoint(section.points, at) });
            }}
          />
        ))}
        {!disabled && (
          <Box>
            <Button
              variant="secondary"
              size="S"
              startIcon={<Plus />}
              data-focus={focusName(points, 'add')}
              onClick={() => {
                focusNext(focusName(child(child(points, section.points.length), 'title'), 'text'));
                onChange({ points: addPoint(section.points) });
              }}
            >
              {t('edit.add-point')}
            </Button>
          </Box>
        )}
      </Flex>
    </Box>
  );
}
