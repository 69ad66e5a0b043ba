import { RULES } from '../../src/check/rules.ts';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { MESSAGES, type RuleId } from '../../src/schema/messages.ts';

const INTRODUCTION = `# Rules

Written by \`test/check-rules-document.test.ts\` from the list of messages and of rules; \`UPDATE=1\` writes it anew.

A rule reports what an editor should look at. \`error\` means the content cannot be published as it is, \`warning\` that
it is most likely a fault, \`info\` that it differs from the profile or is worth knowing. Rules work on the batch, not
on the document, so a batch from a CMS is held to the same ones. What a rule leaves alone is part of its description: a
rule that cries wolf is worse than none.
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
  const { severity, title, message, why } = MESSAGES[id];
  return `### \`${id}\`

${title.zh} · ${title.en} · ${severity}

- ${message.zh}。${why.zh}
- ${message.en}. ${why.en}
`;
}

/** What each check reports on the first batch, by number and cases. */
export function describeFindings(diagnostics: readonly Diagnostic[]): string {
  const rows = RULES.map(({ id }) => {
    const found = diagnostics.filter(({ ruleId }) => ruleId === id);
    const cases = [...new Set(found.map((diagnostic) => Number(diagnostic.case?.slice(-2))))].sort((a, b) => a - b);
    return `| \`${id}\` | ${found.length} | ${cases.join(', ')} |`;
  });
  return `## On the first batch

What each check reports on \`batch-1.md\`, 25 cases, held to the profile of that batch. Every finding was read and is a
fault of the document, or, for \`figure-undated\` and \`section-renamed\`, what the rule says it is.

| rule | findings | cases |
|---|---|---|
${rows.join('\n')}
`;
}
