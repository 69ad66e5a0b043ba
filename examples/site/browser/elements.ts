/**
 * What pages do without a framework: light and dark, the cases to compare, printing, the outline that follows. A script
 * on its own, without imports; `app/elements.js` serves it. Where it does not run, every page can still be read.
 */

interface TrayTexts {
  readonly tray: string;
  readonly chosen: string;
  readonly open: string;
  readonly needMore: string;
  readonly clear: string;
  readonly most: string;
  readonly removeOne: string;
}

interface Choice {
  readonly id: string;
  readonly title: string;
}

(() => {
  const { texts: given = '{}', compare: comparePath = '/compare/' } = document.body.dataset;
  const texts: TrayTexts = JSON.parse(given);

  // Storage may be switched off; then choices last as long as the page.
  const storage = {
    read(key: string): string | null {
      try {
        return localStorage.getItem(key);
      } catch {
        return null;
      }
    },
    write(key: string, value: string | null): void {
      try {
        if (value === null) localStorage.removeItem(key);
        else localStorage.setItem(key, value);
      } catch {
        // Nothing is kept, and nothing is lost that could be seen.
      }
    },
  };

  const THEME = 'fta-theme';

  /** Turns light into dark and back. Whoever comes back to what the system has follows the system again. */
  class ThemeSwitch extends HTMLElement {
    connectedCallback() {
      this.addEventListener('click', () => {
        const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
        const shown = document.documentElement.dataset.theme ?? system;
        const wanted = shown === 'dark' ? 'light' : 'dark';
        if (wanted === system) delete document.documentElement.dataset.theme;
        else document.documentElement.dataset.theme = wanted;
        storage.write(THEME, wanted === system ? null : wanted);
      });
    }
  }

  const CHOSEN = 'fta-compare';
  const LEAST_CASES = 2;
  const MOST_CASES = 4;

  /** The cases to compare, the same in all tabs. */
  const choices = {
    list: readChoices(),
    set(list: Choice[]) {
      this.list = list;
      storage.write(CHOSEN, list.length > 0 ? JSON.stringify(list) : null);
      document.dispatchEvent(new Event('choices'));
    },
    add(choice: Choice) {
      if (this.list.length < MOST_CASES) this.set([...this.list, choice]);
    },
    remove(id: string) {
      this.set(this.list.filter((choice) => choice.id !== id));
    },
  };

  function readChoices(): Choice[] {
    try {
      const list = JSON.parse(storage.read(CHOSEN) ?? '[]');
      const isChoice = (it: Choice) => typeof it?.id === 'string' && typeof it?.title === 'string';
      return Array.isArray(list) ? list.filter(isChoice).slice(0, MOST_CASES) : [];
    } catch {
      return [];
    }
  }

  addEventListener('storage', ({ key }) => {
    if (key !== CHOSEN) return;
    choices.list = readChoices();
    document.dispatchEvent(new Event('choices'));
  });

  /** A checkbox that puts a case among those to compare. */
  class CompareToggle extends HTMLElement {
    connectedCallback() {
      this.addEventListener('change', () => {
        const { id = '', title = '' } = this.dataset;
        if (this.input?.checked) choices.add({ id, title });
        else choices.remove(id);
      });
      document.addEventListener('choices', this);
      this.handleEvent();
    }

    disconnectedCallback() {
      document.removeEventListener('choices', this);
    }

    get input() {
      return this.querySelector('input');
    }

    handleEvent() {
      const { input } = this;
      if (input === null) return;
      input.checked = choices.list.some(({ id }) => id === this.dataset.id);
      input.disabled = !input.checked && choices.list.length >= MOST_CASES;
      this.title = input.disabled ? texts.most : '';
    }
  }

  /** The bar at the bottom of the window that holds the cases to compare. */
  class CompareTray extends HTMLElement {
    connectedCallback() {
      this.setAttribute('role', 'region');
      this.setAttribute('aria-label', texts.tray);
      document.addEventListener('choices', this);
      this.handleEvent();
    }

    disconnectedCallback() {
      document.removeEventListener('choices', this);
    }

    handleEvent() {
      const { list } = choices;
      this.hidden = list.length === 0;
      document.documentElement.toggleAttribute('data-tray', !this.hidden);
      const count = element('p', { role: 'status' }, texts.chosen.replace('{count}', String(list.length)));
      const titles = element('ul', {}, ...list.map((choice) => titleOf(choice)));
      this.replaceChildren(
        count,
        titles,
        this.opening(),
        button(texts.clear, { class: 'link' }, () => choices.set([])),
      );
    }

    opening() {
      const { list } = choices;
      if (list.length < LEAST_CASES) return element('span', { class: 'tray-hint' }, texts.needMore);
      const query = new URLSearchParams(list.map(({ id }) => ['case', id]));
      return element('a', { class: 'button', href: `${comparePath}?${query}` }, texts.open);
    }
  }

  function titleOf({ id, title }: Choice): HTMLElement {
    const label = texts.removeOne.replace('{title}', title);
    const remove = button('×', { 'aria-label': label }, () => choices.remove(id));
    return element('li', { lang: 'zh-Hans' }, element('span', {}, title), remove);
  }

  function element(name: string, attributes: Record<string, string>, ...children: (Node | string)[]): HTMLElement {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  }

  function button(text: string, attributes: Record<string, string>, onClick: () => void): HTMLElement {
    const made = element('button', { type: 'button', ...attributes }, text);
    made.addEventListener('click', onClick);
    return made;
  }

  /** Marks the entry of the outline whose part of the text is being read. */
  function follow(outline: Element): void {
    const links = [...outline.querySelectorAll('a')];
    const linkOf = new Map(
      links.flatMap((link) => {
        const part = document.getElementById(link.hash.slice(1));
        return part === null ? [] : [[part, link] as const];
      }),
    );
    const visible = new Set<Element>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) visible.add(target);
          else visible.delete(target);
        }
        // The innermost part comes last in the order of the document.
        const current = [...linkOf.keys()].filter((part) => visible.has(part)).at(-1);
        for (const [part, link] of linkOf) link.toggleAttribute('data-current', part === current);
      },
      { rootMargin: '-15% 0px -75% 0px' },
    );
    for (const part of linkOf.keys()) observer.observe(part);
  }

  customElements.define('theme-switch', ThemeSwitch);
  customElements.define('compare-toggle', CompareToggle);
  customElements.define('compare-tray', CompareTray);
  if (!location.pathname.endsWith(comparePath)) document.body.append(document.createElement('compare-tray'));
  for (const outline of document.querySelectorAll('[data-follow]')) follow(outline);

  document.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element)) return;
    if (target.closest('[data-print]')) print();
    const link = target.closest('a[data-keep-query]');
    if (link instanceof HTMLAnchorElement) link.search = location.search;
  });
})();
