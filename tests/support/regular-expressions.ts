import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from 'typescript';

/** A regular expression of the sources. */
export interface Expression {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

/** What the syntax of a file tells: its literals, and how many more it puts together. */
interface Written {
  readonly literals: readonly Expression[];
  readonly built: number;
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Nobody's source: installed, built, generated, or a test. */
const SKIPPED = /^(?:\..*|node_modules|dist|out|build-output|types|test|.*\.test\.ts|.*\.d\.ts)$/u;

/** The source files of all packages, apps and examples, as paths from the root. */
export function sourceFiles(folders: readonly string[] = ['packages', 'apps', 'examples']): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { withFileTypes: true })
      .filter(({ name }) => !SKIPPED.test(name))
      .flatMap((entry) => {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) return sourceFiles([path]);
        return /\.[cm]?[jt]sx?$/u.test(path) ? [path] : [];
      }),
  );
}

export function writtenIn(file: string, text = readFileSync(join(ROOT, file), 'utf8')): Written {
  const literals: Expression[] = [];
  let built = 0;
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      literals.push({ file, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    }
    if (
      (ts.isNewExpression(node) || ts.isCallExpression(node)) &&
      /^(?:globalThis\.)?RegExp$/u.test(node.expression.getText())
    )
      built++;
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return { literals, built };
}

/** The expressions that files put together while they are loaded, and the places in each where that happens. */
export async function builtIn(
  files: readonly string[],
): Promise<{ expressions: Expression[]; places: Map<string, Set<string>> }> {
  const expressions: Expression[] = [];
  const places = new Map(files.map((file) => [file, new Set<string>()]));
  const { RegExp: native } = globalThis;
  const record = (made: RegExp): RegExp => {
    const [, path, position] =
      /at [^\n]*?([^\s(]+?)(?:\?[^:]*)?:(\d+:\d+)\)?$/mu.exec(callerOf(new Error().stack)) ?? [];
    const file = path && relative(ROOT, path.startsWith('file:') ? fileURLToPath(path) : path);
    if (file && position && places.has(file)) {
      places.get(file)?.add(position);
      expressions.push({ file, source: made.source, flags: made.flags });
    }
    return made;
  };
  globalThis.RegExp = new Proxy(native, {
    construct: (target, given, newTarget) => record(Reflect.construct(target, given, newTarget)),
    apply: (target, self, given) => record(Reflect.apply(target, self, given)),
  });
  try {
    for (const file of files) await import(pathToFileURL(join(ROOT, file)).href);
  } finally {
    globalThis.RegExp = native;
  }
  return { expressions, places };
}

/** The line of a stack that called RegExp: behind that of the recorder and that of the trap. */
function callerOf(stack = ''): string {
  return stack.split('\n')[3] ?? '';
}
