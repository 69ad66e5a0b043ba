import { parse, renderJsonLd } from '@fta/cases-core';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { breadcrumbList, datasetOf } from '../../examples/site/content/structured-data.ts';
import { bundledBatch } from '../cms/documents.ts';

const SITE = 'https://cases.example.org';
const { batch } = parse(bundledBatch());

describe('what search engines are told is valid in the vocabulary of schema.org', { timeout: 120_000 }, () => {
  it('cases with their figures and citations', () => {
    const nodes = batch.cases.map((single) => renderJsonLd(single, `${SITE}/cases/${single.id}/`));
    expect(nodes.some(({ mentions }) => (mentions as unknown[]).length > 0)).toBe(true);
    expect(nodes.some(({ citation }) => (citation as unknown[]).length > 0)).toBe(true);
    expect(faultsOf('Report', nodes)).toEqual([]);
  });

  it('the way down to a page', () => {
    const trail = [batch.title, batch.cases[0]?.title ?? ''].map((name, at) => ({ name, url: `${SITE}/${at}/` }));
    expect(faultsOf('BreadcrumbList', [breadcrumbList(trail)])).toEqual([]);
  });

  it('a batch as a dataset to take away', () => {
    const files = [{ url: `${SITE}/data/datasets/a.zip`, mediaType: 'application/zip' }];
    const facts = {
      url: `${SITE}/batches/a/`,
      name: batch.title,
      description: '案例',
      updatedAt: '2024-05-01T00:00:00Z',
    };
    const nodes = [
      datasetOf({ ...facts, batches: [batch], files }),
      datasetOf({ ...facts, batches: [], files, updatedAt: null }),
    ];
    expect(faultsOf('Dataset', nodes)).toEqual([]);
  });

  it('and what is not, is found', () => {
    const node = { '@context': 'https://schema.org', '@type': 'Report', headline: batch.title, wordOfMouth: 'good' };
    expect(faultsOf('Report', [node]).join()).toContain('wordOfMouth');
  });
});

/** What TypeScript has against nodes by the types that schema-dts makes of the vocabulary. */
function faultsOf(type: string, nodes: readonly object[]): string[] {
  const name = `${import.meta.dirname}/nodes.ts`;
  const literals = nodes.map((node, at) => `export const node${at}: WithContext<${type}> = ${JSON.stringify(node)};`);
  const text = `import type { ${type}, WithContext } from 'schema-dts';\n${literals.join('\n')}\n`;
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (file) => file === name || fileExists(file);
  host.readFile = (file) => (file === name ? text : readFile(file));
  host.getSourceFile = (file, ...rest) =>
    file === name ? ts.createSourceFile(name, text, ts.ScriptTarget.ES2022) : getSourceFile(file, ...rest);
  const program = ts.createProgram([name], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}
