import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import ts from 'typescript';

const run = promisify(execFile);
const MODULES = fileURLToPath(new URL('../node_modules', import.meta.url));

/** Answers that a generated client has got, by its own types. */
interface Told {
  readonly title: string;
  readonly figures: number;
  /** Name of the error that an unknown id is answered with. */
  readonly refusal: string;
}

type Ask = (baseUrl: string, id: string) => Promise<Told>;

interface Generator {
  readonly name: string;
  /** The program below node_modules, and how it is called in the folder of the document. */
  readonly program: string;
  readonly options: readonly string[];
  /** A module that calls what was generated, as somebody would write it: its types are checked, too. */
  readonly caller: string;
}

const orval = (name: string, program: string): Generator => ({
  name,
  program,
  options: ['--config', `${name}.config.cjs`],
  caller: `
    import { _case } from './${name}';
    export async function ask(_baseUrl: string, id: string) {
      const answer = await _case(id);
      const unknown = await _case('nobody-1');
      if (answer.status !== 200 || unknown.status !== 404) throw new Error('not as documented');
      const { data } = answer.data as import('./${name}').CaseAnswer;
      return { title: data.title, figures: data.figures.length, refusal: unknown.data.error.name };
    }`,
});

/** Programs that make a client in TypeScript of an OpenAPI document. */
const GENERATORS: readonly Generator[] = [
  {
    name: 'openapi-typescript',
    program: 'openapi-typescript/bin/cli.js',
    options: ['openapi.json', '-o', 'openapi-typescript.ts'],
    caller: `
      import createClient from 'openapi-fetch';
      import type { paths } from './openapi-typescript';
      export async function ask(baseUrl: string, id: string) {
        const client = createClient<paths>({ baseUrl });
        const { data: answer } = await client.GET('/cases/{id}', { params: { path: { id } } });
        const { error } = await client.GET('/cases/{id}', { params: { path: { id: 'nobody-1' } } });
        if (typeof answer !== 'object' || !('data' in answer) || !error) throw new Error('not as documented');
        return { title: answer.data.title, figures: answer.data.figures.length, refusal: error.error.name };
      }`,
  },
  {
    name: 'hey-api',
    program: '@hey-api/openapi-ts/bin/run.js',
    options: ['-i', 'openapi.json', '-o', 'hey-api'],
    caller: `
      import { case_ } from './hey-api';
      import { client } from './hey-api/client.gen';
      export async function ask(baseUrl: string, id: string) {
        client.setConfig({ baseUrl });
        const { data: answer } = await case_({ path: { id } });
        const { error } = await case_({ path: { id: 'nobody-1' } });
        if (!answer || !error) throw new Error('not as documented');
        return { title: answer.data.title, figures: answer.data.figures.length, refusal: error.error.name };
      }`,
  },
  orval('orval7', 'orval-7/dist/bin/orval.js'),
  orval('orval8', 'orval/dist/bin/orval.mjs'),
];

/** The names of {@link GENERATORS}. */
export const GENERATOR_NAMES = GENERATORS.map(({ name }) => name);

export interface GeneratedClients {
  /** What the compiler says against the clients and their callers, in its strictest mode. */
  readonly faults: readonly string[];
  ask(name: string, id: string): Promise<Told>;
  remove(): void;
}

/** The clients that the generators make of a document that is served. */
export async function generateClients(document: unknown, baseUrl: string): Promise<GeneratedClients> {
  const folder = mkdtempSync(join(tmpdir(), 'fta-generated-'));
  symlinkSync(MODULES, join(folder, 'node_modules'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'openapi.json'), JSON.stringify(document));
  for (const name of ['orval7', 'orval8']) {
    const output = { target: `./${name}.ts`, client: 'fetch', baseUrl };
    const config = { [name]: { input: './openapi.json', output } };
    writeFileSync(join(folder, `${name}.config.cjs`), `module.exports = ${JSON.stringify(config)};`);
  }
  await Promise.all(
    GENERATORS.map(async ({ name, program, options, caller }) => {
      await run(process.execPath, [join(MODULES, program), ...options], { cwd: folder });
      writeFileSync(join(folder, `ask-${name}.ts`), caller);
    }),
  );
  const callers = GENERATOR_NAMES.map((name) => join(folder, `ask-${name}.ts`));
  return {
    faults: faultsOf(callers),
    async ask(name, id) {
      const outfile = join(folder, `ask-${name}.js`);
      await build({ entryPoints: [join(folder, `ask-${name}.ts`)], outfile, bundle: true, format: 'esm' });
      const { ask } = (await import(pathToFileURL(outfile).href)) as { ask: Ask };
      return ask(baseUrl, id);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function faultsOf(files: readonly string[]): string[] {
  const program = ts.createProgram(files, {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: [],
    strict: true,
    noEmit: true,
    skipLibCheck: true,
  });
  return ts.getPreEmitDiagnostics(program).map(({ file, start = 0, messageText }) => {
    const line = (file?.getLineAndCharacterOfPosition(start).line ?? 0) + 1;
    return `${file?.fileName}:${line} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
  });
}
