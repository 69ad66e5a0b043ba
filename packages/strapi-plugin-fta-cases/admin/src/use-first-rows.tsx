import { Flex, TextButton } from '@strapi/design-system';
import { type ReactNode, useState } from 'react';
import { useText } from './translations/use-text.ts';

const STEP = 100;

interface FirstRows<T> {
  readonly rows: readonly T[];
  /** Below the table: shows more of it; nothing where all of it is shown. */
  readonly more: ReactNode;
}

/** The first rows of a long table, and more of them on demand: a thousand at once take seconds to draw. */
export function useFirstRows<T>(all: readonly T[], step = STEP): FirstRows<T> {
  const { t } = useText();
  const [count, setCount] = useState(step);
  const rest = all.length - count;
  const more = rest > 0 && (
    <Flex justifyContent="center" paddingTop={4}>
      <TextButton onClick={() => setCount(count + step)}>{t('rows.more', { rest })}</TextButton>
    </Flex>
  );
  return { rows: all.slice(0, count), more };
}
