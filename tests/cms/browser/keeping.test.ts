import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { titled } from '../../support/availability.ts';
import { chromiumAvailability } from '../../support/chromium.ts';
import { sampleCase, UID } from '../staging.ts';
import { picture } from './browser.ts';
import { bringIn, type Desk, openDesk, type Person, storedCase } from './desk.ts';
import { deskHead, openCase, paragraphOf, rewrite, save, seen } from './screens.ts';

const chromium = chromiumAvailability();
const NAMES = ['killed', 'offline', 'expired', 'other', 'tabs', 'different', 'same', 'deleted', 'notice'] as const;
/** Long enough for the journal, and too short for a save. */
const A_SECOND = 1_200;

describe.skipIf(!chromium.isAvailable)(titled('what is typed is kept', chromium), () => {
  let desk: Desk;
  let li: Person;
  let wang: Person;
  /** Looks at what the server has, in a session that no test ends. */
  let reader: Person;
  let ids: Record<(typeof NAMES)[number], string>;

  beforeAll(async () => {
    desk = await openDesk();
    const names = ['李录入', '王录入', '钱录入'];
    const people = await Promise.all(names.map((name) => desk.seat(name, ['contributor'])));
    [li, wang, reader] = people as [Person, Person, Person];
    const points = ['海关、港口和铁路共享舱单与运单。', '企业凭一张提单办结全部手续。'].map((text, i) => ({
      number: i + 1,
      title: `要点之${i + 1}`,
      paragraphs: [text],
    }));
    const sections = [{ kind: 'practices' as const, heading: '主要做法', lead: [], points }];
    const cases = NAMES.map((_, i) => sampleCase(i + 1, { sections }));
    const documentIds = await bringIn(li.ask, cases);
    ids = Object.fromEntries(NAMES.map((name, i) => [name, documentIds[i]])) as typeof ids;
  });
  afterEach(({ task }) => desk.inspect(task));
  afterAll(() => desk?.close());

  /** The first paragraphs of the points, as the server has them. */
  const stored = async (documentId: string) =>
    (await storedCase(reader.ask, documentId)).sections[0]?.points.map(({ paragraphs }) => paragraphs.join('｜'));
  const revisions = async (documentId: string): Promise<string> =>
    JSON.stringify(await desk.app.strapi.db.query(UID.revision).findMany({ where: { caseDocumentId: documentId } }));
  const status = (page: Page, text: RegExp | string) => seen(deskHead(page), text);
  const dialog = (page: Page, name: string) => page.getByRole('dialog', { name });
  /** Opens a case of which the journal has something; while it is offered, the page behind it is out of reach. */
  const openOffer = async (page: Page, documentId: string) => {
    await page.goto(`/admin/plugins/fta-cases/cases/${documentId}`);
    const offer = dialog(page, '有未保存的内容');
    await offer.waitFor();
    return offer;
  };
  /** Another tab of the same person. */
  const openTab = async ({ page }: Person, documentId: string) => {
    const tab = await page.context().newPage();
    tab.setDefaultTimeout(20_000);
    await openCase(tab, documentId);
    return tab;
  };

  it('in a tab that is killed a second later: offered at the next opening, and saved', async () => {
    const tab = await openTab(li, ids.killed);
    await rewrite(paragraphOf(tab, 1), '没来得及保存的一段。');
    await tab.waitForTimeout(A_SECOND);
    await tab.close();

    const { page } = li;
    const offer = await openOffer(page, ids.killed);
    await seen(offer, /处修改$/);
    await seen(offer, '没来得及保存');
    await picture(page, '70-recovery');
    expect((await stored(ids.killed))?.[0]).not.toContain('没来得及');
    await offer.getByRole('button', { name: '恢复' }).click();
    await offer.waitFor({ state: 'hidden' });
    expect(await paragraphOf(page, 1).textContent()).toBe('没来得及保存的一段。');
    await status(page, /^已保存 /);
    expect((await stored(ids.killed))?.[0]).toBe('没来得及保存的一段。');
    await openCase(page, ids.killed);
    await page.waitForTimeout(A_SECOND);
    expect(await offer.isVisible()).toBe(false);
  });

  it('without a network: kept, said, and saved once it is back', async () => {
    const { page } = li;
    await openCase(page, ids.offline);
    await page.context().setOffline(true);
    await rewrite(paragraphOf(page, 1), '断网时写的一段。');
    await status(page, /^离线，已存在本机/);
    await picture(page, '71-offline');
    await rewrite(paragraphOf(page, 2), '断网时接着写的一段。');
    await page.waitForTimeout(A_SECOND);
    await page.context().setOffline(false);
    await status(page, /^已保存 /);
    expect(await stored(ids.offline)).toEqual(['断网时写的一段。', '断网时接着写的一段。']);
  });

  it('after the session has ended: signed in again in place', async () => {
    const { page, editor } = li;
    await openCase(page, ids.expired);
    await endSessions(editor.id);
    await rewrite(paragraphOf(page, 1), '登录过期以后写的一段。');
    const signIn = dialog(page, '登录已过期');
    await signIn.waitFor();
    await picture(page, '72-signed-out');
    await signIn.getByRole('button', { name: '稍后登录' }).last().click();
    await rewrite(paragraphOf(page, 2), '登录过期以后接着写的一段。');
    await status(page, '登录已过期，已存在本机');
    await page.getByRole('button', { name: '重新登录' }).click();
    await signIn.getByLabel('密码').fill('wrong');
    await signIn.getByRole('button', { name: '登录', exact: true }).click();
    await seen(signIn, /^没有登录：邮箱或密码不正确/);
    await signIn.getByLabel('密码').fill(editor.password);
    await signIn.getByRole('button', { name: '登录', exact: true }).click();
    await status(page, /^已保存 /);
    expect(await stored(ids.expired)).toEqual(['登录过期以后写的一段。', '登录过期以后接着写的一段。']);
    expect(new URL(page.url()).pathname).toContain(ids.expired);
  });

  it('where somebody else signs in: not saved in their name without asking', async () => {
    const person = await desk.seat('赵录入', ['contributor']);
    const { page, editor } = person;
    await openCase(page, ids.other);
    // A question of the page's own that comes too late would have the dialog up before anything is written.
    await page.waitForLoadState('networkidle');
    await endSessions(editor.id);
    await rewrite(paragraphOf(page, 1), '赵录入写的一段。');
    const signIn = dialog(page, '登录已过期');
    const enter = async ({ email, password }: { email: string; password: string }) => {
      await signIn.getByLabel('邮箱').fill(email);
      await signIn.getByLabel('密码').fill(password);
      await signIn.getByRole('button', { name: '登录', exact: true }).click();
    };
    await signIn.waitFor();
    await enter(wang.editor);
    const asking = dialog(page, '登录的是另一账户');
    await asking.waitFor();
    await picture(page, '73-other-person');
    expect((await stored(ids.other))?.[0]).not.toContain('赵录入');
    await asking.getByRole('button', { name: '重新登录' }).click();
    await enter(editor);
    await status(page, /^已保存 /);
    const { body } = await reader.ask('GET', `/fta-cases/cases/${ids.other}/review`);
    expect([body.data.updatedBy, (await stored(ids.other))?.[0]]).toEqual(['赵录入', '赵录入写的一段。']);
  });

  it('in two tabs of one person: each has its own, and both are offered', async () => {
    const tabs = [await openTab(li, ids.tabs), await openTab(li, ids.tabs)] as const;
    await rewrite(paragraphOf(tabs[0], 1), '第一个标签页写的。');
    await rewrite(paragraphOf(tabs[1], 2), '第二个标签页写的。');
    await tabs[1].waitForTimeout(A_SECOND);
    for (const tab of tabs) await tab.close();
    const { page } = li;
    const offer = await openOffer(page, ids.tabs);
    await seen(offer, '第一个标签页');
    await seen(offer, '第二个标签页');
    await offer.getByRole('button', { name: '恢复' }).first().click();
    await offer.getByRole('button', { name: '恢复' }).nth(1).waitFor({ state: 'hidden' });
    await offer.getByRole('button', { name: '恢复' }).click();
    await offer.waitFor({ state: 'hidden' });
    await status(page, /^已保存 /);
    expect(await stored(ids.tabs)).toEqual(['第一个标签页写的。', '第二个标签页写的。']);
  });

  it('of two people in different paragraphs: both, and nobody is asked', async () => {
    await Promise.all([openCase(li.page, ids.different), openCase(wang.page, ids.different)]);
    await rewrite(paragraphOf(li.page, 1), '李录入改的第一段。');
    await rewrite(paragraphOf(wang.page, 2), '王录入改的第二段。');
    await save(li.page);
    await status(wang.page, /^已保存 /);
    expect(await stored(ids.different)).toEqual(['李录入改的第一段。', '王录入改的第二段。']);
    expect(await paragraphOf(wang.page, 1).textContent()).toBe('李录入改的第一段。');
    expect(await wang.page.getByRole('dialog').count()).toBe(0);
    await rewrite(paragraphOf(li.page, 1), '李录入又改了第一段。');
    await save(li.page);
    expect(await stored(ids.different)).toEqual(['李录入又改了第一段。', '王录入改的第二段。']);
    expect(await paragraphOf(li.page, 2).textContent()).toBe('王录入改的第二段。');
  });

  it('of two people in the same paragraph: asked side by side, and what is not chosen is a revision', async () => {
    const { page } = wang;
    await Promise.all([openCase(li.page, ids.same), openCase(page, ids.same)]);
    await rewrite(paragraphOf(li.page, 1), '海关、港口和铁路共享舱单、运单与箱单。');
    await save(li.page);
    await rewrite(paragraphOf(page, 1), '海关、港口和铁路在线共享舱单与运单。');
    await page.keyboard.press('Control+S');
    const clash = dialog(page, '两人修改了同一处');
    await seen(clash, /^李录入在您修改时也改了下面1处/);
    await seen(clash, '第1部分“主要做法” › 要点1 › 第1段');
    await picture(page, '74-clash');
    await clash.getByRole('button', { name: '继续修改' }).last().click();
    expect(await paragraphOf(page, 1).textContent()).toContain('在线共享');
    await page.getByRole('button', { name: '处理冲突' }).click();
    await clash.getByRole('radio', { name: '对方的' }).click();
    await clash.getByRole('button', { name: '按选择保存' }).click();
    await clash.waitFor({ state: 'hidden' });
    await status(page, /^已保存 /);
    expect((await stored(ids.same))?.[0]).toBe('海关、港口和铁路共享舱单、运单与箱单。');
    expect(await revisions(ids.same)).toContain('在线共享');
    expect(await paragraphOf(page, 1).textContent()).toContain('箱单');
    await picture(page, '75-settled');
  });

  it('of two people in the same paragraph: both texts, where both are wanted', async () => {
    const { page } = wang;
    await Promise.all([openCase(li.page, ids.deleted), openCase(page, ids.deleted)]);
    await rewrite(paragraphOf(li.page, 2), '企业凭一张提单即可办结全部手续。');
    await save(li.page);
    await rewrite(paragraphOf(page, 2), '企业凭一张提单、一次申报办结全部手续。');
    const clash = dialog(page, '两人修改了同一处');
    await clash.waitFor();
    await clash.getByRole('radio', { name: '两者都留' }).click();
    await clash.getByRole('button', { name: '按选择保存' }).click();
    await status(page, /^已保存 /);
    expect((await stored(ids.deleted))?.[1]).toBe(
      '企业凭一张提单即可办结全部手续。｜企业凭一张提单、一次申报办结全部手续。',
    );
  });

  it('and others are told who is changing a case', async () => {
    await openCase(li.page, ids.notice);
    await rewrite(paragraphOf(li.page, 1), '正在写的一段。');
    await li.page.waitForResponse(
      (response) => response.url().endsWith('/lease') && response.request().method() === 'POST',
    );
    await openCase(wang.page, ids.notice);
    await seen(deskHead(wang.page), /^李录入正在修改这个案例/);
    await picture(wang.page, '76-notice');
    await rewrite(paragraphOf(wang.page, 2), '照常可以修改。');
    await status(wang.page, /^已保存 /);
  });

  async function endSessions(userId: number): Promise<void> {
    await desk.app.strapi.sessionManager('admin').invalidateRefreshToken(String(userId));
  }
});
