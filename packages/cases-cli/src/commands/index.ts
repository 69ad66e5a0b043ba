import type { Command } from '../command.ts';
import { checkCommand } from './check.ts';
import { convertCommand } from './convert.ts';
import { parseCommand } from './parse.ts';
import { pullCommand } from './pull.ts';
import { pushCommand } from './push.ts';
import { releaseCommand } from './release.ts';
import { searchCommand } from './search.ts';
import { statsCommand } from './stats.ts';
import { templateCommand } from './template.ts';

/** Every command, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  parseCommand,
  checkCommand,
  convertCommand,
  templateCommand,
  releaseCommand,
  searchCommand,
  statsCommand,
  pushCommand,
  pullCommand,
];
