import { Button, Modal } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { TextKey } from '../../translations/texts.ts';
import { useText } from '../../translations/use-text.ts';

const KEYS: readonly (readonly [keys: string, does: TextKey])[] = [
  ['Enter', 'desk.keys.enter'],
  ['Ctrl+Alt+1', 'desk.block.heading'],
  ['Ctrl+Alt+2', 'desk.block.pointTitle'],
  ['Ctrl+Alt+0', 'desk.block.paragraph'],
  ['Alt+Shift+↑ / ↓', 'desk.keys.move'],
  ['Ctrl+A', 'desk.keys.select'],
  ['Ctrl+Z / Ctrl+Y', 'desk.keys.undo'],
  ['Ctrl+S', 'desk.save'],
  ['Ctrl+F', 'desk.find'],
  ['Ctrl+Alt+M', 'desk.keys.comment'],
  ['F8 / Shift+F8', 'desk.keys.faults'],
  ['Alt+↓', 'desk.keys.fault'],
  ['Alt+Page Up / Page Down', 'desk.keys.cases'],
  ['Tab / Shift+Tab', 'desk.keys.tab'],
  ['Ctrl+/', 'desk.keys'],
];

/** The keys of the page. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useText();
  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content>
        <Modal.Header closeLabel={t('desk.close')}>
          <Modal.Title>{t('desk.keys')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <List>
            {KEYS.map(([keys, does]) => (
              <div key={keys}>
                <dt>
                  <kbd>{keys}</kbd>
                </dt>
                <dd>{t(does)}</dd>
              </div>
            ))}
          </List>
        </Modal.Body>
        <Modal.Footer>
          <Button onClick={onClose}>{t('desk.close')}</Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

const List = styled.dl`
  display: grid;
  gap: 0.6rem;
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.4rem;
  line-height: 1.5;

  div {
    display: grid;
    grid-template-columns: 22rem 1fr;
    gap: 1.6rem;
  }
  kbd {
    font-family: inherit;
    font-weight: 600;
  }
`;
