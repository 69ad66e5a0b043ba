interface Office {
  readonly name: { readonly zh: string; readonly en: string };
  readonly mark: string | null;
}

/** Whose panel it is, from the environment; nobody's where it has no name. */
export function officeOf({ OFFICE_NAME, OFFICE_NAME_EN, OFFICE_MARK }: NodeJS.ProcessEnv): Office | null {
  if (!OFFICE_NAME) return null;
  return { name: { zh: OFFICE_NAME, en: OFFICE_NAME_EN || OFFICE_NAME }, mark: OFFICE_MARK || null };
}
