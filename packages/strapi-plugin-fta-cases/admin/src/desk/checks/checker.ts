import type { CaseContent } from '../document/fields.ts';
import type { CheckedText, CheckTerms } from './check-text.ts';

/** Whoever checks texts beside the writing. */
export interface Checker {
  /** Checks a text when nobody is typing; `null` where another text was asked about meanwhile. */
  check(content: CaseContent, terms: CheckTerms): Promise<CheckedText | null>;
  /** Nothing is answered from here on. */
  close(): void;
}

/** Work begins at the latest after this, in milliseconds, however busy the page is. */
const LONGEST_WAIT = 1000;

/**
 * Checks in the idle times of the page, in stretches of which each takes a few milliseconds: 4 to 10 for the figures and 3
 * for the rules in a text of 15,000 characters. No worker: Strapi's build of a plugin writes the address of one as
 * `/assets/…` from the root of the server, where nothing lies, tells the build of the app to pass over it, and gives no
 * way to set another; code in a `blob:` or `data:` address is what the admin panel's content security policy keeps out.
 */
export function startChecker(): Checker {
  let latest = 0;
  return {
    async check(content, terms) {
      const asked = ++latest;
      const { figuresOf, faultsOf } = await import('./check-text.ts');
      await idle();
      if (asked !== latest) return null;
      const figures = figuresOf(content);
      await idle();
      return asked === latest ? { figures, faults: faultsOf(content, figures, terms) } : null;
    },
    close() {
      latest = Number.NaN;
    },
  };
}

function idle(): Promise<void> {
  return new Promise((resolve) => {
    // Safari has no idle callbacks.
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: LONGEST_WAIT });
    else setTimeout(resolve, 50);
  });
}
