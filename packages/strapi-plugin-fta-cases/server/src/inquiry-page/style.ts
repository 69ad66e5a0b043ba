import { createHash } from 'node:crypto';

/** The one style sheet of the page: black on white, as wide as a telephone or a column of print. */
export const STYLE = `
body { margin: 0; background: #fff; color: #111; font: 1.0625rem/1.7 system-ui, "PingFang SC", "Microsoft YaHei", sans-serif; }
main { max-width: 40rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { font-size: 1.375rem; line-height: 1.4; margin: 0 0 1rem; }
p { margin: 0 0 1rem; }
fieldset { margin: 0 0 1.5rem; padding: 0.5rem 1rem 1rem; border: 1px solid #767676; }
legend { padding: 0 0.5rem; font-weight: 600; }
blockquote { margin: 0 0 1rem; overflow-wrap: anywhere; }
mark { background: #fff3bf; color: inherit; font-weight: 600; text-decoration: underline; text-underline-offset: 0.2em; }
.choice { display: flex; align-items: center; gap: 0.6rem; min-height: 2.75rem; }
.choice input { width: 1.25rem; height: 1.25rem; margin: 0; flex: none; }
.choice label { flex: 1; padding: 0.4rem 0; }
.correction { display: none; }
.choice.correct:has(input:checked) + .correction, .correction:has(textarea:not(:placeholder-shown)) { display: block; }
@supports not selector(:has(a)) { .correction { display: block; } }
.field { display: block; margin-bottom: 0.25rem; }
textarea, input[type=text] { box-sizing: border-box; width: 100%; padding: 0.5rem; border: 1px solid #767676; border-radius: 0; background: #fff; color: inherit; font: inherit; }
button { min-height: 2.75rem; margin-top: 1rem; padding: 0.5rem 2rem; border: 0; background: #111; color: #fff; font: inherit; cursor: pointer; }
:focus-visible { outline: 3px solid #0b57d0; outline-offset: 2px; }
.note { padding: 0.5rem 0.75rem; border-inline-start: 4px solid #111; }
.fault { padding: 0.5rem 0.75rem; border: 2px solid #b00020; color: #b00020; }
.fault a { color: inherit; }
.small { color: #555; font-size: 0.9375rem; }
`;

/** How a content security policy names it. */
export const STYLE_SOURCE = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`;
