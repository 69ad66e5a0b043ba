import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor';
import { afterAll, describe, expect, it } from 'vitest';

const manifest = createRequire(import.meta.url).resolve('@fta/cases-core/package.json');
const CORE = dirname(manifest);
const scratch = mkdtempSync(join(tmpdir(), 'fta-api-'));
afterAll(() => rmSync(scratch, { recursive: true }));

const SILENT = { default: { logLevel: ExtractorLogLevel.None } };

/** The public names of an entry with their signatures, as its declarations have them. */
function reportOf(entry: string): string {
  const reportFileName = `${entry}.api.md`;
  const configObject = {
    projectFolder: CORE,
    mainEntryPointFilePath: join(CORE, 'dist', `${entry}.d.ts`),
    compiler: { tsconfigFilePath: join(CORE, 'tsconfig.json') },
    apiReport: { enabled: true, reportFileName, reportFolder: scratch, reportTempFolder: join(scratch, 'temp') },
    messages: { extractorMessageReporting: SILENT, tsdocMessageReporting: SILENT },
    newlineKind: 'lf' as const,
  };
  const config = ExtractorConfig.prepare({
    configObject,
    configObjectFullPath: undefined,
    packageJsonFullPath: manifest,
  });
  // The console is told that the report is new in the folder that was made for it.
  Extractor.invoke(config, { localBuild: true, messageCallback: (message) => (message.handled = true) });
  return readFileSync(join(scratch, reportFileName), 'utf8');
}

/** A changed signature shows as a changed line; one that goes or narrows is a breaking change and takes a changeset. */
describe('the public surface of @fta/cases-core', () => {
  it.each(['index', 'schema', 'query', 'rest', 'client', 'small-client', 'fix', 'text', 'words', 'growing', 'reasons'])(
    'of %s is what api/ has; pnpm api writes it anew',
    (entry) => {
      const file = join(CORE, 'api', `${entry}.api.md`);
      const report = reportOf(entry);
      if (process.env.UPDATE === '1') writeFileSync(file, report);
      expect(report).toBe(readFileSync(file, 'utf8'));
    },
  );
});
