import type { Bilingual } from '@fta/cases-core';
import type { Modules } from '@strapi/types';
import type * as z from 'zod';
import { PLUGIN_ID } from '../../../shared/uids.ts';
import { say } from '../messages.ts';
import { service } from '../service.ts';
import type { Edition } from '../services/publication/edition/edition.ts';

/** The permission that a token for the tools has to have. */
export const READ_PERMISSION = 'mcp';

/** Characters of one answer at most; a case fit to print has a tenth of them. */
const MOST_CHARACTERS = 200_000;

/** A question that has no answer, for a reason that whoever asked can do something about. */
export class Unanswerable extends Error {
  constructor({ zh, en }: Bilingual) {
    super(`${zh} ${en}`);
  }
}

type Tool = Modules.MCP.McpToolDefinitionFields & Modules.MCP.McpAuthAccess;

interface ReadTool<Input extends z.ZodObject, Output extends z.ZodObject> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: Input;
  readonly output: Output;
  /** Answers from what is published, and has nothing else to answer from. */
  read(edition: Edition, args: z.output<Input>): z.output<Output> | Promise<z.output<Output>>;
}

/** A tool of Strapi's MCP server that reads what is published, for admin tokens with the permission for it. */
export function defineReadTool<Input extends z.ZodObject, Output extends z.ZodObject>(
  tool: ReadTool<Input, Output>,
): Tool {
  const definition = {
    name: tool.name,
    title: tool.title,
    description: tool.description,
    auth: { policies: [{ action: `plugin::${PLUGIN_ID}.${READ_PERMISSION}` }] },
    resolveInputSchema: () => tool.input,
    resolveOutputSchema: () => tool.output,
    createHandler:
      (strapi: Parameters<Tool['createHandler']>[0]) =>
      async ({ args }: { args: z.output<Input> }) => {
        try {
          const answer = await tool.read(await service(strapi, 'publication').edition(), args);
          return { content: [{ type: 'text', text: bounded(JSON.stringify(answer)) }], structuredContent: answer };
        } catch (error) {
          if (!(error instanceof Unanswerable)) throw error;
          return { content: [{ type: 'text', text: error.message }], isError: true };
        }
      },
  };
  // Strapi's types are those of its own copy of zod; any with a JSON Schema will do.
  return definition as unknown as Tool;
}

function bounded(text: string): string {
  if (text.length > MOST_CHARACTERS) {
    throw new Unanswerable(say('answer-too-large', { size: text.length, limit: MOST_CHARACTERS }));
  }
  return text;
}
