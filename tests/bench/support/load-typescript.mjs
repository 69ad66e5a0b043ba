/** Lets a script import the TypeScript of this folder: `node --import ./bench/support/load-typescript.mjs SCRIPT`. */
import { register } from 'node:module';

register('./typescript-hooks.mjs', import.meta.url);
