import { blankCase } from '@fta/cases-core/schema';
import fc from 'fast-check';
import { undo } from 'prosemirror-history';
import {
  type CaseContent,
  type CheckedText,
  type Checker,
  CONTENT_FIELDS,
  faultKeys,
  liveChecks,
  type MountedText,
  marks,
  marksOf,
  mountText,
  type Pasted,
  paste,
  startChecker,
} from '../../admin/src/desk/index.ts';
import type { TextFault } from '../../admin/src/desk/markdown/case-markdown.ts';
import { MarkdownText, type Unread } from '../../admin/src/desk/markdown/markdown-text.ts';
import { textOfHtml } from '../../admin/src/desk/paste/html-text.ts';
import { layers, marksOfLayer, setLayer } from '../../admin/src/desk/remarks/layers.ts';
import { whileNotComposing } from '../../admin/src/desk/remarks/while-not-composing.ts';
import { arbitraryContent } from '../admin/desk/arbitrary-content.ts';

/*
 * The text of the desk on a page of its own, for tests and measurements in a browser.
 */

const blank = Object.fromEntries(CONTENT_FIELDS.map(([name]) => [name, blankCase()[name]])) as unknown as CaseContent;

/** Checks whose answers come when a test says so. */
class HeldChecker implements Checker {
  readonly #real = startChecker();
  #release: (() => void) | undefined;
  isHeld = false;

  async check(...asked: Parameters<Checker['check']>): Promise<CheckedText | null> {
    const checked = await this.#real.check(...asked);
    if (this.isHeld) {
      await new Promise<void>((resolve) => {
        this.#release = resolve;
      });
    }
    return checked;
  }

  release(): void {
    this.isHeld = false;
    this.#release?.();
    this.#release = undefined;
  }

  close(): void {
    this.#real.close();
  }
}

class Desk {
  readonly checker = new HeldChecker();
  readonly textOfHtml = textOfHtml;
  readonly deleted: string[] = [];
  checkedTimes = 0;
  text: MountedText | undefined;
  lastPasted: Pasted | undefined;
  markdown: MarkdownText | undefined;
  fault: TextFault | null = null;
  held: string | null = null;

  open(content: Partial<CaseContent>): void {
    this.text?.destroy();
    this.checkedTimes = 0;
    const dom = document.querySelector<HTMLElement>('#text');
    if (!dom) throw new Error('the page has no place for the text');
    this.text = mountText(dom, {
      content: { ...blank, ...content },
      editable: true,
      onDeleted: ({ title }) => this.deleted.push(title),
      plugins: [
        marks(),
        layers(),
        faultKeys(),
        paste({
          onPasted: (pasted) => {
            this.lastPasted = pasted;
          },
        }),
        liveChecks({
          checker: this.checker,
          terms: () => ({ language: 'zh' }),
          onChecked: () => {
            this.checkedTimes++;
          },
        }),
      ],
    });
  }

  /** Opens the text as Markdown in the bare field of the page. */
  openMarkdown(unread: Unread | null = null): void {
    const area = document.querySelector<HTMLTextAreaElement>('#bare');
    if (!area || !this.text) throw new Error('there is no text');
    this.fault = null;
    this.held = null;
    this.markdown = new MarkdownText({
      area,
      text: this.text,
      unread,
      onFault: (fault) => {
        this.fault = fault;
      },
      onHeld: (held) => {
        this.held = held;
      },
    });
  }

  /** Whatever editors may have written, for properties. */
  generated(count: number): CaseContent[] {
    return fc.sample(arbitraryContent, { numRuns: count, seed: 11 });
  }

  undo(): void {
    const { view } = this.text ?? {};
    if (view) undo(view.state, view.dispatch);
  }

  /** The words that are marked, in order. */
  marked(): string[] {
    const state = this.text?.view.state;
    return state ? marksOf(state).map(({ type, from, to }) => `${type} ${state.doc.textBetween(from, to)}`) : [];
  }

  /** Has a remark on a stretch of the text arrive. */
  remark(from: number, to: number): void {
    const view = this.text?.view;
    if (!view) return;
    whileNotComposing(view, () => view.dispatch(setLayer(view.state, 'remark', [{ from, to, look: 'fta-remark' }])));
  }

  /** The words that remarks are marked on. */
  remarked(): string[] {
    const state = this.text?.view.state;
    return state ? marksOfLayer(state, 'remark').map(({ from, to }) => state.doc.textBetween(from, to)) : [];
  }

  paste(html: string, text: string): void {
    const clipboardData = new DataTransfer();
    if (html !== '') clipboardData.setData('text/html', html);
    clipboardData.setData('text/plain', text);
    this.text?.view.dom.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }
}

declare global {
  var desk: Desk;
}

globalThis.desk = new Desk();
