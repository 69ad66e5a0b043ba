import { type Account, logIn } from '../../support/admin-login.ts';

/** Takes a step of the workflow with a case, as the screens do. */
export type Step = (action: string, caseId: string) => Promise<void>;

interface Listed {
  readonly id: string;
  readonly documentId: string;
}

/** Logs somebody in at a running CMS. */
export async function stepsOf(cmsUrl: string, account: Account): Promise<Step> {
  const token = await logIn(cmsUrl, account);
  const ask = async <Data>(method: string, path: string, body?: unknown): Promise<Data> => {
    const response = await fetch(`${cmsUrl}/fta-cases${path}`, {
      method,
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return ((await response.json()) as { data: Data }).data;
  };
  return async (action, caseId) => {
    for (const { documentId } of await ask<Listed[]>('GET', '/batches')) {
      const { cases } = await ask<{ cases: Listed[] }>('GET', `/batches/${documentId}`);
      const found = cases.find(({ id }) => id === caseId);
      if (!found) continue;
      await ask('POST', '/transitions', { action, cases: [found.documentId], comment: '撤回试验' });
      return;
    }
    throw new Error(`No case ${caseId} in the CMS`);
  };
}
