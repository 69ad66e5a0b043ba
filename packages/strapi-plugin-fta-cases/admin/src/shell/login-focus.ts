/** What Strapi's login asks for first, and what is there only once somebody is logged in. */
const NAME = 'form input[name="email"]';
const MENU = 'nav';

/** Brings the keyboard to the first field of the login, which Strapi leaves nowhere, as soon as it is there. */
export function focusLogin(): void {
  const observer = new MutationObserver(() => {
    const name = document.querySelector<HTMLInputElement>(NAME);
    if (!name && !document.querySelector(MENU)) return;
    observer.disconnect();
    if (document.activeElement === document.body) name?.focus({ preventScroll: true });
  });
  observer.observe(document.body, { childList: true, subtree: true });
}
