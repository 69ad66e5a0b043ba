import { join } from 'node:path';
import { format } from 'node:util';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as client from '../src/client/index.ts';
import * as fix from '../src/fix/index.ts';
import * as core from '../src/index.ts';
import * as query from '../src/query/index.ts';
import * as rest from '../src/rest/index.ts';
import * as schema from '../src/schema/index.ts';
import * as smallClient from '../src/small-client/index.ts';
import * as words from '../src/words/index.ts';
import { json, refusal, type ScriptedServer, serve } from './support/scripted-server.ts';
import { SimulatedFeed } from './support/simulated-feed.ts';

const ENTRIES = {
  '@fta/cases-core': ['index.ts', core],
  '@fta/cases-core/schema': ['schema/index.ts', schema],
  '@fta/cases-core/query': ['query/index.ts', query],
  '@fta/cases-core/rest': ['rest/index.ts', rest],
  '@fta/cases-core/client': ['client/index.ts', client],
  '@fta/cases-core/small-client': ['small-client/index.ts', smallClient],
  '@fta/cases-core/fix': ['fix/index.ts', fix],
  '@fta/cases-core/words': ['words/index.ts', words],
} as const;

/** Every public name with its docstring and its examples, as an editor shows them. */
function publicNames() {
  const options: ts.CompilerOptions = {
    allowImportingTsExtensions: true,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    types: [],
  };
  const fileOf = (file: string) => join(import.meta.dirname, '../src', file);
  const files = Object.values(ENTRIES).map(([file]) => fileOf(file));
  const program = ts.createProgram(files, options);
  const checker = program.getTypeChecker();
  return Object.entries(ENTRIES).flatMap(([entry, [file]]) => {
    const source = program.getSourceFile(fileOf(file));
    const module = source && checker.getSymbolAtLocation(source);
    if (!module) throw new Error(`${file} exports nothing`);
    return checker.getExportsOfModule(module).map((exported) => {
      const isAlias = (exported.flags & ts.SymbolFlags.Alias) !== 0;
      const symbol = isAlias ? checker.getAliasedSymbol(exported) : exported;
      const examples = symbol.getJsDocTags(checker).filter(({ name }) => name === 'example');
      return {
        entry,
        name: exported.name,
        docstring: ts.displayPartsToString(symbol.getDocumentationComment(checker)),
        examples: examples.map(({ text }) => ts.displayPartsToString(text)),
      };
    });
  });
}

const names = publicNames();

describe('the docstrings of the public names', () => {
  it('are there', () => {
    expect(names.length).toBeGreaterThan(190);
    expect(names.filter(({ docstring }) => docstring === '').map(({ entry, name }) => `${entry} ${name}`)).toEqual([]);
  });

  it('begin with a noun, not with a question', () => {
    const questions = names.filter(({ docstring }) => /^(?:What|Who|Whether|Where|When|Which|How)\b/u.test(docstring));
    expect(questions.map(({ name, docstring }) => `${name}: ${docstring}`)).toEqual([]);
  });
});

describe('the examples in docstrings', () => {
  const examples = new Map(names.flatMap(({ name, examples }) => examples.map((text) => [name, text] as const)));
  let server: ScriptedServer;

  beforeAll(async () => {
    server = await serve(cmsOfOneCase());
  });
  afterAll(() => server.close());

  it('are there for what everybody begins with', () => {
    const first = ['check', 'createClient', 'createIndex', 'mirror', 'parse', 'renderMarkdown'];
    expect([...examples.keys()]).toEqual(expect.arrayContaining(first));
  });

  it.each([...examples])('print what they say: %s', async (_, text) => {
    const [, code = ''] = /^```js\n(.*)\n```$/su.exec(text) ?? [];
    const said = [...code.matchAll(/console\.log\(.*\); \/\/ (.*)$/gmu)].map(([, line]) => line);
    expect(said).not.toEqual([]);
    expect(await printed(code.replaceAll('https://cms.example.org', server.url))).toEqual(said);
  });
});

/** Runs a script over the sources; imports are taken from the entries, since a function cannot have any. */
async function printed(code: string): Promise<string[]> {
  const lines: string[] = [];
  const body = code.replaceAll(/^import (\{.*?\}) from '(.*)';$/gmu, "const $1 = modules['$2'];");
  const modules = Object.fromEntries(Object.entries(ENTRIES).map(([entry, [, module]]) => [entry, module]));
  const AsyncFunction = Object.getPrototypeOf(printed).constructor;
  await new AsyncFunction('modules', 'console', body)(modules, {
    log: (...values: unknown[]) => lines.push(format(...values)),
  });
  return lines;
}

/** A CMS that has published one case, and answers as the contract has it. */
function cmsOfOneCase() {
  const text = '# 1. 无纸通关新模式\n（山东自贸试验区提供）\n## 一、主要做法\n海关、铁路共用一份资料。';
  const { cases, ...head } = core.parse(text).batch;
  const feed = new SimulatedFeed();
  for (const content of cases) feed.take({ do: 'publish', batch: head, content });
  const pagination = { page: 1, pageSize: 25, pageCount: 1, total: cases.length };
  return (...[response, asked]: Parameters<ReturnType<typeof json>>) => {
    const { pathname, searchParams } = new URL(asked.path, 'http://localhost');
    const answer = pathname.endsWith('/cases')
      ? json({ data: cases, meta: { pagination, state: '0' } })
      : pathname.endsWith('/changes')
        ? json(feed.changes(searchParams.get('since') ?? '0', 100))
        : refusal(404, 'NotFoundError');
    answer(response, asked);
  };
}
