import type { Diagnostic } from '@fta/cases-core';
import { TEXT_OUTSIDE_RULES } from '@fta/cases-core/schema';
import { Box, Checkbox, Flex, Typography } from '@strapi/design-system';
import { useText } from '../translations/use-text.ts';

/** What says that text of the document is in no case. */
export function textOutside(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.filter(({ ruleId }) => TEXT_OUTSIDE_RULES.some((rule) => rule === ruleId));
}

/** Whether so much is in no case that somebody has to say that it was seen. */
export function asksFirst(outside: readonly Diagnostic[]): boolean {
  return outside.some(({ severity }) => severity === 'error');
}

interface OutsideAlertProps {
  readonly outside: readonly Diagnostic[];
  readonly seen: boolean;
  readonly onSeen: (seen: boolean) => void;
}

/** Says that text of the document is in no case, and where it is much, asks before the import. */
export function OutsideAlert({ outside, seen, onSeen }: OutsideAlertProps) {
  const { t } = useText();
  const asks = asksFirst(outside);
  return (
    <Box
      role="alert"
      hasRadius
      padding={4}
      background={asks ? 'danger100' : 'warning100'}
      borderColor={asks ? 'danger200' : 'warning200'}
    >
      <Flex direction="column" alignItems="flex-start" gap={2}>
        {outside.map(({ message, place }) => (
          <Typography key={`${message} ${place?.start.line}`} textColor={asks ? 'danger700' : 'warning700'}>
            {place
              ? t('remark.line-place', { place: t('import.line', { line: place.start.line }), text: message })
              : message}
          </Typography>
        ))}
        {asks && (
          <Checkbox checked={seen} onCheckedChange={(checked: boolean | 'indeterminate') => onSeen(checked === true)}>
            {t('import.outside-seen')}
          </Checkbox>
        )}
      </Flex>
    </Box>
  );
}
