// Builds the site once, from the CMS at CMS_URL; what has not changed since the last build is kept.
import './typescript.mjs';

await import(new URL('../build/main.ts', import.meta.url).href);
