/** A line of the first start that shows a demonstration account. */
const ACCOUNT_LINE = /^ {2}(?<email>\S+@\S+) +(?<password>\S+) +(?<role>.+)$/gmu;

export interface Account {
  readonly email: string;
  readonly password: string;
  readonly role: string;
}

/** The accounts that a start has printed. */
export function accountsIn(output: string): Account[] {
  return [...output.matchAll(ACCOUNT_LINE)].map(({ groups = {} }) => groups as unknown as Account);
}

/** Logs in to the admin panel's API. @returns the access token, or `null` where it was refused */
export async function logIn(url: string, { email, password }: Account): Promise<string | null> {
  const response = await fetch(`${url}/admin/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email, password, deviceId: crypto.randomUUID(), rememberMe: false }),
  });
  if (!response.ok) return null;
  const { data } = (await response.json()) as { data: { token: string } };
  return data.token;
}
