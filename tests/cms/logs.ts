import type { RunningApp } from '../support/strapi.ts';

/** What the app has logged while it was watched. */
export interface LogEntry {
  readonly level: string;
  readonly message: string;
  readonly [field: string]: unknown;
}

/** Collects what the app logs from now on, from `info` up; the console is spared. */
export function watchLog({ strapi: { log } }: RunningApp): LogEntry[] {
  const entries: LogEntry[] = [];
  log.level = 'info';
  for (const transport of log.transports) transport.silent = true;
  log.on('data', (entry: LogEntry) => entries.push(entry));
  return entries;
}
