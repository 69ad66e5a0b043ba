export { parse, type ParseOptions, type ParseResult } from './parse/pipeline.ts';
export type { Coverage } from './parse/coverage.ts';
export type { Sources } from './parse/assemble.ts';
export type { Diagnostic, Place, Point as SourcePoint, Severity } from './diagnostic.ts';
export * from './schema/index.ts';
