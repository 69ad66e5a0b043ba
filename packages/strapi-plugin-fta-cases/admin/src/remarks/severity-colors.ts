import type { Severity } from '@fta/cases-core';

/** Colours of the theme by how grave something is. Its orange is too light to read on white: warnings go without. */
export const SEVERITY_COLORS = {
  error: 'danger600',
  warning: 'neutral800',
  info: 'neutral600',
} as const satisfies Record<Severity, string>;
