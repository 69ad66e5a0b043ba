import type { Batch, Case } from '@fta/cases-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { bootApp, type RunningApp } from '../../support/strapi.ts';
import { type Requester, type Role, logIn as requestAs } from '../accounts.ts';
import { BATCH } from '../staging.ts';
import { startBrowser } from './browser.ts';
import { createEditor, type Editor } from './editors.ts';
import { logIn } from './screens.ts';

/** Somebody with a page of their own in the browser, who can make requests beside it. */
export interface Person {
  readonly editor: Editor;
  readonly page: Page;
  readonly ask: Requester;
}

/** The app with a browser at it. */
export interface Desk {
  readonly app: RunningApp;
  /** Makes an account with the roles and logs it in. */
  seat(name: string, roles: readonly Role[]): Promise<Person>;
  /** A page of somebody who is not logged in, in a browser of a language. */
  visit(locale: string): Promise<Page>;
  /**
   * What holds after every test: no page had an error but what is meant to be there, none asked another machine. Keeps
   * pictures of a failure.
   */
  inspect(test: TestOutcome, meant?: RegExp): Promise<void>;
  close(): Promise<void>;
}

/** As much of the test runner's task as is looked at. */
interface TestOutcome {
  readonly name: string;
  readonly result?: { readonly state: string } | undefined;
}

export async function openDesk(env: Readonly<Record<string, string>> = {}): Promise<Desk> {
  const app = await bootApp({ env });
  const browser = await startBrowser(app.url);
  return {
    app,
    async seat(name, roles) {
      const editor = await createEditor(app, name, roles);
      const page = await browser.open();
      await logIn(page, editor);
      return { editor, page, ask: await requestAs(app, editor) };
    },
    visit: (locale) => browser.open(locale),
    async inspect({ name, result }, meant) {
      if (result?.state === 'fail') await browser.pictures(`failed ${name}`);
      expect(browser.faults().filter((fault) => !meant?.test(fault))).toEqual([]);
    },
    async close() {
      await browser.close();
      await app.stop();
    },
  };
}

/** Brings cases in as drafts of a batch. @returns their document ids, in the order of their numbers */
export async function bringIn(ask: Requester, cases: readonly Case[], batch: Partial<Batch> = {}) {
  const content = JSON.stringify({ ...BATCH, ...batch, cases });
  const { status, body } = await ask('POST', '/fta-cases/import', { name: 'batch.json', content });
  if (status !== 200) throw new Error(`The import was refused: ${JSON.stringify(body)}`);
  const { id } = { ...BATCH, ...batch };
  const batches: { id: string; documentId: string }[] = (await ask('GET', '/fta-cases/batches')).body.data;
  const found = batches.find((each) => each.id === id);
  const detail = await ask('GET', `/fta-cases/batches/${found?.documentId}`);
  return detail.body.data.cases.map(({ documentId }: { documentId: string }) => documentId) as string[];
}

/** What the server has of a case. */
export async function storedCase(ask: Requester, documentId: string): Promise<Case> {
  return (await ask('GET', `/fta-cases/cases/${documentId}/review`)).body.data.case;
}
