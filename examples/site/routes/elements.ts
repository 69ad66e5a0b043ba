import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const SOURCE = join(process.cwd(), 'browser', 'elements.ts');

/** The elements of pages as browsers run them. It is a script apart from React's, so it is compiled on its own. */
export function elementsScript(): string {
  const { outputText } = ts.transpileModule(readFileSync(SOURCE, 'utf8'), {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.None, removeComments: true },
  });
  return outputText.replace(/^ +/gmu, '');
}
