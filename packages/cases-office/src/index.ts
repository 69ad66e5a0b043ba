export { type Format, formatOf } from './format.ts';
export { type Layout, layoutOf } from './layout/layout.ts';
export { DEFAULT_LIMITS, type Limits } from './limits.ts';
export { type ParsedDocx, parseDocx } from './parse-docx.ts';
export { type ParseFileOptions, parseFile } from './parse-file.ts';
export type { ParsedFile } from './reading.ts';
export { REFUSALS, Refusal, type RefusalReason } from './refusal.ts';
export { type RenderDocxOptions, renderDocx } from './write/render-docx.ts';
