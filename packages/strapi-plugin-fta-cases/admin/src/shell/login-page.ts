/** Where Strapi has its login, and what that asks for. */
const PATH = /\/auth\/login\/?$/;
const NAME = 'form input[name="email"]';
const PASSWORD = 'form input[name="password"]';

/**
 * Mends Strapi's login whenever it comes, also after a session has ended: the keyboard is brought to its first field, which
 * Strapi leaves nowhere, and the password is named as browsers and their keepers of passwords know it.
 */
export function mendLogin(): void {
  let mended: HTMLInputElement | null = null;
  const observer = new MutationObserver(() => {
    if (!PATH.test(window.location.pathname)) return;
    const name = document.querySelector<HTMLInputElement>(NAME);
    if (!name || name === mended) return;
    mended = name;
    document.querySelector(PASSWORD)?.setAttribute('autocomplete', 'current-password');
    if (document.activeElement === document.body) name.focus({ preventScroll: true });
  });
  observer.observe(document.body, { childList: true, subtree: true });
}
