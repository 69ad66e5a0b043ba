import { en } from './en.ts';
import type { Language } from './language.ts';
import { zh } from './zh.ts';

/** What the site says of its own accord. Names of fields, topics, regions and sections come from the library. */
export type Texts = typeof zh;

export const TEXTS: Readonly<Record<Language, Texts>> = { zh, en };
