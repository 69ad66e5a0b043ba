/** What Strapi's login asks for, and what is there only once somebody is logged in. */
const NAME = 'form input[name="email"]';
const PASSWORD = 'form input[name="password"]';
const MENU = 'nav';

/**
 * Mends Strapi's login as soon as it is there: the keyboard is brought to its first field, which Strapi leaves nowhere, and
 * the password is named as browsers and their keepers of passwords know it.
 */
export function mendLogin(): void {
  const observer = new MutationObserver(() => {
    const name = document.querySelector<HTMLInputElement>(NAME);
    if (!name && !document.querySelector(MENU)) return;
    observer.disconnect();
    document.querySelector(PASSWORD)?.setAttribute('autocomplete', 'current-password');
    if (document.activeElement === document.body) name?.focus({ preventScroll: true });
  });
  observer.observe(document.body, { childList: true, subtree: true });
}
