/**
 * Styles of the text: as a printed page would have it. Numbers of sections and points are drawn by counters from the order,
 * so that no text holds them. Colours are custom properties, for the page to set by its theme.
 */
const TEXT_STYLES = `
.fta-text {
  --fta-ink: #212134;
  --fta-faint: #666687;
  --fta-figure: rgba(73, 69, 255, 0.1);
  --fta-error: #d02b20;
  --fta-warning: #9a6700;
  --fta-found: #ffe58f;
  box-sizing: border-box;
  max-width: 680px;
  margin: 0 auto;
  color: var(--fta-text-color, var(--fta-ink));
  font-size: 17px;
  line-height: 1.8;
  outline: none;
  position: relative;
  white-space: pre-wrap;
  white-space: break-spaces;
  word-wrap: break-word;
  overflow-wrap: anywhere;
  font-variant-ligatures: none;
  counter-reset: fta-section fta-point;
}
.fta-text .fta-block { margin: 0; padding: 0; font: inherit; position: relative; }
.fta-text .fta-paragraph, .fta-text .fta-block[data-kind='paragraphs'] { text-indent: 2em; }
.fta-text .fta-block[data-kind='title'] { font-size: 1.6em; line-height: 1.4; font-weight: 700; text-align: center; margin-bottom: 0.3em; }
.fta-text .fta-block[data-kind='provider'] { text-align: center; margin-bottom: 0.8em; }
.fta-text .fta-block[data-kind='line'] { font-size: 0.9em; color: var(--fta-text-faint, var(--fta-faint)); margin-bottom: 1em; }
.fta-text .fta-heading { font-weight: 700; font-size: 1.1em; margin-top: 0.8em; text-indent: calc(2em / 1.1); counter-increment: fta-section; counter-set: fta-point 0; }
.fta-text .fta-point { font-weight: 600; margin-top: 0.3em; text-indent: 2em; counter-increment: fta-point; }
.fta-text .fta-heading::before { content: counter(fta-section, simp-chinese-informal) '、'; }
.fta-text .fta-point::before { content: '（' counter(fta-point, simp-chinese-informal) '）'; }
.fta-text .fta-block[data-label-zh]:has(> br.ProseMirror-trailingBreak:only-child)::before {
  content: attr(data-label-zh);
  color: var(--fta-text-faint, var(--fta-faint));
  opacity: 0.7;
  float: left;
  height: 0;
  pointer-events: none;
}
.fta-text .fta-block[data-kind='title']:has(> br.ProseMirror-trailingBreak:only-child)::before,
.fta-text .fta-block[data-kind='provider']:has(> br.ProseMirror-trailingBreak:only-child)::before { float: none; display: block; }
.fta-text[data-language='en'] .fta-block[data-label-en]:has(> br.ProseMirror-trailingBreak:only-child)::before { content: attr(data-label-en); }
.fta-text .fta-figure { background: var(--fta-text-figure, var(--fta-figure)); border-radius: 2px; }
.fta-text .fta-fault { text-decoration-line: underline; text-decoration-thickness: 2px; text-underline-offset: 0.25em; text-decoration-skip-ink: none; }
.fta-text .fta-fault-info { text-decoration-style: dashed; text-decoration-color: currentColor; }
.fta-text .fta-fault-warning { text-decoration-style: dotted; text-decoration-color: var(--fta-text-warning, var(--fta-warning)); }
.fta-text .fta-fault-error { text-decoration-style: solid; text-decoration-color: var(--fta-text-error, var(--fta-error)); }
.fta-text .fta-remark { background: var(--fta-text-remark, #eaf5ff); box-shadow: inset 0 -2px var(--fta-text-remark-line, #0c75af); }
.fta-text .fta-asked { border-bottom: 2px dotted var(--fta-text-remark-line, #0c75af); }
.fta-text .fta-asked-corrected { border-bottom-color: var(--fta-text-went-line, #d02b20); }
.fta-text .fta-suggested { background: var(--fta-text-went, #fcecea); text-decoration: line-through 2px var(--fta-text-went-line, #d02b20); }
.fta-text .fta-fault.fta-suggested { text-decoration-line: underline line-through; }
.fta-text .fta-came { background: var(--fta-text-came, #eafbe7); box-shadow: inset 0 -2px var(--fta-text-came-line, #328048); }
.fta-text .fta-went-here { box-shadow: -2px 0 var(--fta-text-went-line, #d02b20); }
.fta-text .fta-came.fta-went-here { box-shadow: -2px 0 var(--fta-text-went-line, #d02b20), inset 0 -2px var(--fta-text-came-line, #328048); }
.fta-text .fta-chosen { background: var(--fta-text-found, var(--fta-found)); color: #000; }
.fta-text .fta-found { background: var(--fta-text-found, var(--fta-found)); color: #000; }
.fta-text .fta-found-now { outline: 2px solid currentColor; }
`;

const MARK = 'fta-text-styles';

/** Puts the styles into the document of an element, once. */
export function addTextStyles({ ownerDocument: { head } }: HTMLElement): void {
  if (head.querySelector(`style[data-name="${MARK}"]`)) return;
  const style = head.ownerDocument.createElement('style');
  style.dataset.name = MARK;
  style.textContent = TEXT_STYLES;
  head.append(style);
}
