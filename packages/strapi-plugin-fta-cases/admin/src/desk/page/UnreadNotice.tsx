import { Button, Flex, Typography } from '@strapi/design-system';
import { useText } from '../../translations/use-text.ts';

/** Says that the text view has something that the page cannot show. */
export function UnreadNotice({ onOpen }: { readonly onOpen: () => void }) {
  const { t } = useText();
  return (
    <Flex gap={4} justifyContent="center" paddingBottom={4}>
      <Typography textColor="danger600">{t('desk.markdown.unread')}</Typography>
      <Button variant="secondary" size="S" onClick={onOpen}>
        {t('desk.markdown.open')}
      </Button>
    </Flex>
  );
}
