import { useCallback } from 'react';
import { useText } from '../translations/use-text.ts';
import { zoneText } from './zone.ts';

/** How a planned time is told: in the reader's own zone, which is named. */
export function usePlanTime(): (iso: string) => string {
  const { time } = useText();
  return useCallback((iso) => `${time(iso)} (${zoneText(new Date(iso))})`, [time]);
}
