import { RULES } from '../../src/check/rules.ts';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { CORRECTIONS } from '../../src/fix/corrections.ts';
import { RULE_REASONS } from '../../src/reasons/index.ts';
import { MESSAGES, type RuleId } from '../../src/schema/messages.ts';
import type { RuleText } from '../../src/schema/rule-text.ts';

const INTRODUCTION = `# Rules

Written by \`test/check-rules-document.test.ts\` from the list of messages and of rules; \`UPDATE=1\` writes it anew.

A rule reports what an editor should look at. \`error\` means the content cannot be published as it is, \`warning\` that
it is most likely a fault, \`info\` that it differs from the profile or is worth knowing. Rules work on the batch, not
on the document, so a batch from a CMS is held to the same ones. What a rule leaves alone is part of its description: a
rule that cries wolf is worse than none.

Where a rule names a quick fix, \`fta-cases check --fix\` and the editors' desk can make it: by itself where the correction is
certain, by choice where somebody has to say that it is what was meant. The other rules have none, because what is wrong is
said by the text and what is right is not: a wrong number, a missing section, two titles that differ.
`;

/** The documentation of every rule, without what they found. */
export function describeRules(): string {
  const checks = RULES.map(({ id }) => id);
  const others = (Object.keys(MESSAGES) as RuleId[]).filter((id) => !checks.includes(id));
  const parser = others.filter((id) => !/^(?:value|publish)-/.test(id));
  const values = others.filter((id) => /^(?:value|publish)-/.test(id));
  return [
    INTRODUCTION,
    section('Checks', checks),
    section('What the parser says', parser),
    section('Why a value is refused', values),
  ].join('\n');
}

function section(title: string, ids: readonly RuleId[]): string {
  return `## ${title}\n\n${ids.map(describe).join('\n')}`;
}

function describe(id: RuleId): string {
  const { severity, title, message } = MESSAGES[id];
  const why = RULE_REASONS[id];
  return `### \`${id}\`

${title.zh} · ${title.en} · ${severity}

- ${message.zh}。${why.zh}
- ${message.en}. ${why.en}
${describeFix(id)}`;
}

/** Of what the parser mended the file has what was read: nothing is certain if that is not. */
function describeFix(id: RuleId): string {
  const rule: RuleText = MESSAGES[id];
  if (!rule.fix) return '';
  const isCertain =
    new Map<RuleId, { isCertain: boolean }>(Object.entries(CORRECTIONS) as never).get(id)?.isCertain ?? true;
  const { zh, en } = rule.fix;
  return `- 改法 · Fix: ${zh} · ${en} (${isCertain ? 'certain' : 'by choice'})\n`;
}

/** What each check reports on the digest, by number and cases. */
export function describeFindings(diagnostics: readonly Diagnostic[]): string {
  const rows = RULES.map(({ id }) => {
    const cases = casesWith(diagnostics, id);
    return `| \`${id}\` | ${cases.length} | ${[...new Set(cases)].join(', ')} |`;
  });
  return `## On the digest

What each check reports on \`examples/batches/yellow-river-1.md\`, 25 cases, held to the profile of the first batch. Every
finding was read and is what its rule says.

| rule | findings | cases |
|---|---|---|
${rows.join('\n')}
`;
}

/** The case of each finding of a rule, by number. */
export function casesWith(diagnostics: readonly Diagnostic[], rule: RuleId): number[] {
  const found = diagnostics.filter(({ ruleId }) => ruleId === rule);
  return found.map((diagnostic) => Number(diagnostic.case?.slice(-2))).sort((a, b) => a - b);
}
