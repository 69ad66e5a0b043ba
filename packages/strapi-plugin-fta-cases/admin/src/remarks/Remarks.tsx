import { Flex, Typography } from '@strapi/design-system';
import { createContext, useContext } from 'react';
import { useText } from '../translations/use-text.ts';
import type { Remark, RemarksByPlace } from './remark.ts';
import { SEVERITY_COLORS } from './severity-colors.ts';

const NONE: RemarksByPlace = new Map();

/** The remarks on a field, for the parts of its input. */
export const RemarksContext = createContext<RemarksByPlace>(NONE);

/** What is said of one place, or of several that are shown as one. */
export function useRemarksAt(...pointers: string[]): Remark[] {
  const places = useContext(RemarksContext);
  return pointers.flatMap((pointer) => places.get(pointer) ?? []);
}

/** Remarks as a list, the kind in front of each. Nothing where there are none. */
export function Remarks({ remarks, id }: { readonly remarks: readonly Remark[]; readonly id?: string }) {
  const { t, say } = useText();
  if (remarks.length === 0) return null;
  return (
    <Flex tag="ul" id={id} direction="column" alignItems="flex-start" gap={1}>
      {remarks.map(({ pointer, severity, text }) => (
        <Typography tag="li" key={`${pointer} ${text.zh}`} variant="pi" textColor={SEVERITY_COLORS[severity]}>
          {t(`severity.${severity}`)}: {say(text)}
        </Typography>
      ))}
    </Flex>
  );
}

export function hasError(remarks: readonly Remark[]): boolean {
  return remarks.some(({ severity }) => severity === 'error');
}
