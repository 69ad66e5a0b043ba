import { Flex, IconButton } from '@strapi/design-system';
import { ArrowDown, ArrowUp, Trash } from '@strapi/icons';
import { useText } from '../translations/use-text.ts';
import type { Step } from './sections/edit.ts';
import { focusName } from './use-focus-next.ts';

interface ItemButtonsProps {
  readonly pointer: string;
  /** What the item is called, such as 要点2. */
  readonly what: string;
  readonly index: number;
  readonly count: number;
  readonly onMove: (by: Step) => void;
  readonly onRemove: () => void;
}

/** A move that cannot be made keeps its place, so that the others stay where they are. */
const HIDDEN = { visibility: 'hidden' } as const;

/** Up, down and remove, for one item of a list. */
export function ItemButtons({ pointer, what, index, count, onMove, onRemove }: ItemButtonsProps) {
  const { t } = useText();
  return (
    <Flex gap={1} shrink={0}>
      {count > 1 && (
        <>
          <IconButton
            label={t('edit.up', { what })}
            variant="ghost"
            size="S"
            disabled={index === 0}
            style={index === 0 ? HIDDEN : {}}
            data-focus={focusName(pointer, 'up')}
            onClick={() => onMove(-1)}
          >
            <ArrowUp />
          </IconButton>
          <IconButton
            label={t('edit.down', { what })}
            variant="ghost"
            size="S"
            disabled={index === count - 1}
            style={index === count - 1 ? HIDDEN : {}}
            data-focus={focusName(pointer, 'down')}
            onClick={() => onMove(1)}
          >
            <ArrowDown />
          </IconButton>
        </>
      )}
      <IconButton
        label={t('edit.remove', { what })}
        variant="ghost"
        size="S"
        data-focus={focusName(pointer, 'remove')}
        onClick={onRemove}
      >
        <Trash />
      </IconButton>
    </Flex>
  );
}
