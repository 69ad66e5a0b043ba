import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LAYOUT_RULES } from '../src/check/rules.ts';
import type { ExplainedRule } from '../src/messages/explained-rule.ts';
import { OFFICE_MESSAGES, type OfficeRuleId } from '../src/messages/messages.ts';

const FILE = join(import.meta.dirname, '../docs/rules.md');

const INTRODUCTION = `# Rules of documents

Written by \`test/rules-document.test.ts\` from the list of messages and of rules; \`UPDATE=1\` writes it anew.

What is said about a document beside what the [library](../../cases-core/docs/rules.md) says about its batch. Rules of layout
hold a Word document to the layout of its profile, GB/T 9704-2012 by default, where they are asked for: \`fta-cases check
--layout\`, or \`parseFile\` with \`checkLayout\`. A place is the line of a paragraph in the text that the document is read as.
`;

function describeRule(id: OfficeRuleId): string {
  const { severity, title, message, why }: ExplainedRule = OFFICE_MESSAGES[id];
  return `### \`${id}\`

${title.zh} · ${title.en} · ${severity}

- ${message.zh}。${why.zh}
- ${message.en}. ${why.en}
`;
}

const section = (title: string, ids: readonly OfficeRuleId[]) => `## ${title}\n\n${ids.map(describeRule).join('\n')}`;

describe('docs/rules.md', () => {
  it('is what the rules and messages give', () => {
    const rules = LAYOUT_RULES.map(({ id }) => id);
    const others = (Object.keys(OFFICE_MESSAGES) as OfficeRuleId[]).filter((id) => !rules.some((rule) => rule === id));
    const document = [INTRODUCTION, section('Layout', rules), section('Documents that were written here', others)].join(
      '\n',
    );
    if (process.env.UPDATE === '1') writeFileSync(FILE, document);
    expect(readFileSync(FILE, 'utf8')).toBe(document);
  });
});
