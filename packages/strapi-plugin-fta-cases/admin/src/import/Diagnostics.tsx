import type { Diagnostic } from '@fta/cases-core';
import { MESSAGES, type RuleText } from '@fta/cases-core/schema';
import { Flex, Typography } from '@strapi/design-system';
import { SEVERITY_COLORS } from '../remarks/severity-colors.ts';
import { useText } from '../translations/use-text.ts';

const RULES: Readonly<Record<string, RuleText>> = MESSAGES;

/** Diagnostics of a document, each with its line. */
export function Diagnostics({ diagnostics }: { readonly diagnostics: readonly Diagnostic[] }) {
  const { t, say } = useText();
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={1}>
      {diagnostics.map(({ ruleId, severity, message, place, path }) => {
        const rule = RULES[ruleId];
        return (
          <Typography tag="li" variant="pi" key={`${ruleId} ${path} ${place?.start.offset} ${message}`}>
            <Typography variant="pi" fontWeight="bold" textColor={SEVERITY_COLORS[severity]}>
              {t(`severity.${severity}`)}
            </Typography>{' '}
            {place && `${t('import.line', { line: place.start.line })} · `}
            {rule ? t('remark.line-place', { place: say(rule.title), text: message }) : message}
          </Typography>
        );
      })}
    </Flex>
  );
}
