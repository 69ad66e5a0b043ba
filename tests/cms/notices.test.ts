import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { bootApp } from '../support/strapi.ts';
import { ACCOUNTS, type AccountName } from './cast.ts';
import { app, cast, contributor, withEverybody } from './everybody.ts';
import { watchLog } from './logs.ts';
import { openMailbox, type ReceivedMail } from './mailbox.ts';
import { BATCH, PROVIDER, sampleCase } from './staging.ts';

const DAY = 86_400_000;
const mailbox = openMailbox();
const ON = { ...mailbox.env, MAIL_NOTICES: 'true', REMIND_AFTER_DAYS: '3', METRICS: 'public' };

afterAll(() => mailbox.remove());

describe('whose turn it is, by mail', () => {
  withEverybody((options) => bootApp({ ...options, env: ON }));
  beforeEach(() => {
    mailbox.failing(false);
    mailbox.empty();
  });

  it('goes to the reviewers at a submission, but not to who submitted, nor to who may do everything', async () => {
    const ids = await bringIn(2);
    await step('submit', ids, 'the submitter, reviewer too');
    expect(namesOf(await received(1))).toEqual(['a reviewer']);
    const [mail] = mailbox.mails();
    expect(mail?.subject).toBe('有2个案例等您处理');
    expect(mail?.text).toContain('审核通过：《多式联运单证互认试点》（测试批次案例）');
    for (const id of ids) expect(mail?.text).toContain(`${app.url}/admin/plugins/fta-cases/cases/${id}`);
  });

  it('goes to who submitted when it was returned, and to the publishers once it is approved', async () => {
    const [id = ''] = await bringIn(1);
    await step('submit', [id], 'a contributor of the provider');
    expect(namesOf(await received(2))).toEqual(['a reviewer', 'the submitter, reviewer too']);
    mailbox.empty();
    await step('return', [id], 'a reviewer');
    expect(namesOf(await received(1))).toEqual(['a contributor of the provider']);
    expect(mailbox.mails()[0]?.text).toContain('继续修改：');
    mailbox.empty();
    await step('revise', [id], 'a contributor of the provider');
    await step('submit', [id], 'a contributor of the provider');
    await received(2);
    mailbox.empty();
    await step('approve', [id], 'a reviewer');
    expect(namesOf(await received(1))).toEqual(['a publisher']);
    mailbox.empty();
    await step('publish', [id], 'a publisher');
    await expectNone();
  });

  it('is in the language of the person', async () => {
    const { id: account } = cast.accounts['a reviewer'];
    const speak = (preferedLanguage: string | null) =>
      app.strapi.db.query('admin::user').update({ where: { id: account }, data: { preferedLanguage } });
    await speak('en');
    await step('submit', await bringIn(1), 'the submitter, reviewer too');
    const [mail] = await received(1);
    await speak(null);
    expect(mail?.subject).toBe('Cases that wait for you: 1');
    expect(mail?.text).toContain('Approve: “多式联运单证互认试点”');
    expect(mail?.text).toContain('please do not reply');
  });

  it('is not sent for a step that was refused', async () => {
    const [id = ''] = await bringIn(1);
    expect(await contributor('POST', '/fta-cases/transitions', { action: 'approve', cases: [id] })).toMatchObject({
      status: 403,
    });
    await expectNone();
  });

  it('fails without failing the step, and that is logged and counted', async () => {
    mailbox.failing(true);
    const log = watchLog(app);
    const before = await counted('failed');
    await step('submit', await bringIn(1), 'the submitter, reviewer too');
    await expect.poll(() => counted('failed')).toBe(before + 1);
    const said = log.map(({ message }) => String(message)).filter((message) => message.includes('no mail to'));
    expect(said).toEqual([`fta-cases: no mail to account ${cast.accounts['a reviewer'].id}: the mail server is away`]);
  });

  it('comes once more after the days that were set, once for each wait, whoever sends it', async () => {
    const [id = ''] = await bringIn(1);
    await step('submit', [id], 'the submitter, reviewer too');
    await received(1);
    mailbox.empty();
    await remind(2);
    await expectNone();
    await Promise.all([remind(3.1), remind(3.1), remind(3.1)]);
    expect(namesOf(mailbox.mails())).toEqual(['a reviewer']);
    expect(mailbox.mails()[0]?.subject).toBe('提醒：有1个案例仍在等您处理');
    await remind(5);
    expect(mailbox.mails()).toHaveLength(1);
    await step('return', [id], 'a reviewer');
    await received(2);
    mailbox.empty();
    mailbox.failing(true);
    await remind(4);
    mailbox.failing(false);
    await remind(5);
    expect(namesOf(mailbox.mails())).toEqual(['the submitter, reviewer too']);
    const jobs = app.strapi.cron.jobs as { name: string }[];
    expect(jobs.map(({ name }) => name)).toContain('fta-cases-reminders');
  });
});

describe('unless it is asked for', () => {
  withEverybody((options) => bootApp({ ...options, env: mailbox.env }));

  it('no mail is sent, neither at a step nor later', async () => {
    mailbox.empty();
    await step('submit', await bringIn(1), 'a contributor');
    await remind(30);
    await expectNone();
  });
});

/** Mails that have come, once there are so many. */
async function received(count: number): Promise<ReceivedMail[]> {
  await expect.poll(() => mailbox.mails().length).toBe(count);
  return mailbox.mails();
}

/** Nothing is under way that could still send: a mail that is asked for afterwards has come, and is the only one. */
async function expectNone(): Promise<void> {
  await app.strapi.plugin('email').service('email').send({ to: 'last@example.org', subject: '', text: '' });
  expect((await received(1)).map(({ to }) => to)).toEqual(['last@example.org']);
  mailbox.empty();
}

function namesOf(mails: readonly ReceivedMail[]): (AccountName | undefined)[] {
  const names = Object.keys(ACCOUNTS) as AccountName[];
  return mails.map(({ to }) => names.find((name) => cast.accounts[name].email === to)).sort();
}

async function counted(outcome: string): Promise<number> {
  const text = await (await fetch(`${app.url}/api/fta-cases/metrics`)).text();
  return Number(new RegExp(`^fta_cases_mails_total\\{outcome="${outcome}"\\} (\\d+)`, 'm').exec(text)?.[1] ?? 0);
}

function remind(days: number): Promise<void> {
  return app.strapi
    .plugin('fta-cases')
    .service('notices')
    .remind(new Date(Date.now() + days * DAY));
}

async function bringIn(count: number): Promise<string[]> {
  const cases = Array.from({ length: count }, (_, at) => sampleCase(at + 1));
  expect(cases[0]?.provider.name).toBe(PROVIDER);
  const content = JSON.stringify({ ...BATCH, cases });
  expect(await contributor('POST', '/fta-cases/import', { name: 'batch.json', content })).toMatchObject({
    status: 200,
  });
  const [{ documentId }] = (await contributor('GET', '/fta-cases/batches')).body.data;
  const { body } = await contributor('GET', `/fta-cases/batches/${documentId}`);
  return body.data.cases.map((each: { documentId: string }) => each.documentId);
}

async function step(action: string, cases: readonly string[], who: AccountName): Promise<void> {
  const comment = action === 'return' ? '请补充数据来源' : undefined;
  const request = { action, cases, ...(comment && { comment }) };
  expect(await cast.ask[who]('POST', '/fta-cases/transitions', request)).toMatchObject({ status: 200 });
}
