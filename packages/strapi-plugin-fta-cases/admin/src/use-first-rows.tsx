import { Flex, TextButton, Typography } from '@strapi/design-system';
import { type ReactNode, useState } from 'react';
import { useFocusWhenLost } from './focus.ts';
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
  const end = useFocusWhenLost<HTMLDivElement>(rest > 0);
  const more = all.length > step && (
    <Flex ref={end} tabIndex={-1} justifyContent="center" padding={4} role="status">
      {rest > 0 && <TextButton onClick={() => setCount(count + step)}>{t('rows.more', { rest })}</TextButton>}
      {rest <= 0 && <Typography textColor="neutral600">{t('rows.all', { count: all.length })}</Typography>}
    </Flex>
  );
  return { rows: all.slice(0, count), more };
}
