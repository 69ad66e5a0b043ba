import { describe, expect, it } from 'vitest';
import type { Answer, Requester } from './accounts.ts';
import { ACTORS } from './cast.ts';
import { DATABASES } from './databases.ts';
import { app, cast, contributor, prepare, withEverybody } from './everybody.ts';
import { watchLog } from './logs.ts';
import { UID } from './staging.ts';

const LEAD = '/lead/0';

/** Words of the sample case. */
const PASSAGES = {
  figure: { pointer: LEAD, start: 15, end: 20, quote: '1200家' },
  share: { pointer: '/sections/1/lead/0', start: 6, end: 9, quote: '35%' },
} as const;

type PassageName = keyof typeof PASSAGES;

interface Page {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

const REQUEST = { to: '山东港口集团 王经理', note: '电话 0532', days: 7 };

describe.each(DATABASES)('checks by link on $title', ({ isAvailable, boot }) => {
  describe.skipIf(!isAvailable)('let somebody without an account', () => {
    withEverybody(boot);

    it('see what they were asked about in its sentence, and nothing else', async () => {
      const { link } = await asked(['figure']);
      const page = await get(link);
      expect(page.status).toBe(200);
      expect(page.text).toContain(
        '<blockquote lang="zh-CN">截至2023年底，平台服务企业<mark>1200家</mark>。</blockquote>',
      );
      expect(page.text).toContain('多式联运单证互认试点');
      expect(page.text).toContain('a-contributor');
      for (const hidden of [
        '数据先行',
        '35%',
        '舱单',
        '主要做法',
        '测试批次',
        REQUEST.note,
        'example.org',
        '自贸试验区',
      ]) {
        expect(page.text, hidden).not.toContain(hidden);
      }
      expect((await get(link, { 'Accept-Language': 'en-GB,en;q=0.9' })).text).toContain('Please check');
      expect((await get(link, { 'Accept-Language': 'zh-CN,zh;q=0.9,en;q=0.5' })).text).toContain('请核实');
    });

    it('read a page that keeps to itself', async () => {
      const { link } = await asked(['figure']);
      const { headers, text } = await get(link);
      expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-robots-tag')).toContain('noindex');
      expect(headers.get('content-security-policy')).toMatch(
        /^default-src 'none'; style-src 'sha256-[^']+'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
      );
      expect(headers.get('set-cookie')).toBeNull();
      expect(text).not.toContain(tokenOf(link));
    });

    it('confirm, which is kept, told to the editors and in the trail; then the link leads nowhere', async () => {
      const { link, documentId } = await asked(['figure']);
      const thanks = await post(link, { 'verdict-0': 'confirmed', name: '王经理' });
      expect(thanks).toMatchObject({ status: 200 });
      expect(thanks.text).toContain('谢谢，已收到');
      const [inquiry] = await listed(documentId);
      expect(inquiry).toMatchObject({
        to: REQUEST.to,
        note: REQUEST.note,
        state: 'answered',
        passages: [{ answers: [{ verdict: 'confirmed', correction: null, name: '王经理' }] }],
      });
      expect(await trail(documentId)).toEqual([
        ['inquire', 'a-contributor', `${REQUEST.to}: “1200家”`],
        ['confirmed', '王经理', '“1200家”'],
      ]);
      expect(await get(link)).toMatchObject({ status: 404 });
    });

    it('correct one passage and later the other; what was answered once is never changed', async () => {
      const { link, documentId } = await asked(['figure', 'share']);
      const first = await post(link, { 'verdict-1': 'corrected', 'correction-1': '38%\r\n（年末）' });
      expect(first.text).toContain('还有1处');
      expect((await get(link)).text).toContain('这一处已有答复');
      await post(link, { 'verdict-1': 'confirmed' });
      expect(await get(link)).toMatchObject({ status: 200 });
      expect((await post(link, { 'verdict-0': 'confirmed' })).text).toContain('可以关闭此页');
      const [inquiry] = await listed(documentId);
      expect(inquiry?.state).toBe('answered');
      expect(inquiry?.passages[1]?.answers).toMatchObject([
        { verdict: 'corrected', correction: '38%\n（年末）', name: null },
        { verdict: 'confirmed', correction: null },
      ]);
      expect((await trail(documentId)).map(([action, actor]) => [action, actor])).toEqual([
        ['inquire', 'a-contributor'],
        ['corrected', REQUEST.to],
        ['confirmed', REQUEST.to],
        ['confirmed', REQUEST.to],
      ]);
      await expect(app.strapi.db.query(UID.answer).updateMany({ where: {}, data: { name: 'x' } })).rejects.toThrow();
      await expect(app.strapi.db.query(UID.answer).deleteMany({ where: {} })).rejects.toThrow();
    });

    it('be told what is missing, with all that they wrote still there', async () => {
      const { link, documentId } = await asked(['figure', 'share']);
      const page = await post(link, {
        'verdict-0': 'corrected',
        'correction-0': '',
        'verdict-1': 'confirmed',
        'correction-1': '<b>38%</b>',
        name: '王"经理',
      });
      expect(page.status).toBe(400);
      expect(page.text).toContain('第1处：请填写正确的内容');
      expect(page.text).toContain('第2处：写了更正的内容');
      expect(page.text).toContain('&lt;b&gt;38%&lt;/b&gt;</textarea>');
      expect(page.text).toContain('value="王&quot;经理"');
      expect(page.text.match(/ checked>/g)).toHaveLength(2);
      expect((await listed(documentId))[0]?.passages.flatMap(({ answers }) => answers)).toEqual([]);
    });

    it('see the words as they were asked about once they were changed, and that they were', async () => {
      const { link, documentId } = await asked(['figure', 'share']);
      const [row] = await app.strapi.db.query(UID.case).findMany({ where: { documentId } });
      const save = { lead: ['截至2024年底，平台服务企业1500家。'], version: row.version };
      expect(await contributor('PUT', casePath(documentId), save)).toMatchObject({ status: 200 });
      const { text } = await get(link);
      expect(text).toContain('截至2023年底，平台服务企业<mark>1200家</mark>。');
      expect(text).not.toContain('1500');
      expect(text.match(/<p class="note">/g)).toHaveLength(1);
      expect(await post(link, { 'verdict-0': 'confirmed', 'verdict-1': 'confirmed' })).toMatchObject({ status: 200 });
      const [inquiry] = await listed(documentId);
      expect(inquiry?.passages.map(({ anchor }) => anchor.quote)).toEqual(['1200家', '35%']);
    });

    it('open nothing else: whatever is wrong with a link, the answer is the same', async () => {
      const used = await asked(['figure']);
      const [expired, withdrawn, alive] = [
        await asked(['figure'], used),
        await asked(['figure'], used),
        await asked(['figure'], used),
      ];
      await post(used.link, { 'verdict-0': 'confirmed' });
      await app.strapi.db
        .query(UID.inquiry)
        .update({ where: { id: expired.id }, data: { expiresAt: new Date(Date.now() - 1_000) } });
      expect(await contributor('POST', `/fta-cases/inquiries/${withdrawn.id}/withdraw`, {})).toMatchObject({
        body: { data: { state: 'withdrawn' } },
      });
      const token = tokenOf(alive.link);
      const base = alive.link.slice(0, -token.length);
      const wrong = {
        used: used.link,
        expired: expired.link,
        withdrawn: withdrawn.link,
        tampered: base + token.slice(0, -2) + (token.endsWith('AA') ? 'BB' : 'AA'),
        lowerCase: base + token.toLowerCase(),
        cut: base + token.slice(0, -1),
        longer: `${alive.link}A`,
        hash: base + (await app.strapi.db.query(UID.inquiry).findOne({ where: { id: alive.id } })).tokenHash,
        row: `${base}${alive.id}`,
        pattern: `${base}%25`,
        nul: `${base}%00`,
        none: base,
        noneAtAll: base.slice(0, -1),
      };
      const reference = await get(wrong.used);
      expect(reference).toMatchObject({ status: 404 });
      expect(reference.text).toContain('这个链接无效');
      for (const [name, link] of Object.entries(wrong)) {
        for (const page of [await get(link), await post(link, { 'verdict-0': 'confirmed' })]) {
          expect([name, page.status, page.text]).toEqual([name, 404, reference.text]);
        }
      }
      // A passage of another inquiry is none of this one.
      const other = await post(alive.link, { 'verdict-1': 'confirmed', 'verdict-7': 'confirmed' });
      expect(other).toMatchObject({ status: 400 });
      expect((await listed(alive.documentId)).find(({ id }) => id === alive.id)?.passages[0]?.answers).toEqual([]);
      expect(await get(`${alive.link}?verdict-0=confirmed`)).toMatchObject({ status: 200 });
      await app.strapi.db.query(UID.case).deleteMany({ where: { documentId: alive.documentId } });
      expect(await get(alive.link)).toMatchObject({ status: 404, text: reference.text });
    });

    it('not be spoken for by a page of another site, a program or a flood', async () => {
      const { link, documentId } = await asked(['figure']);
      const form = new URLSearchParams({ 'verdict-0': 'confirmed' });
      const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' };
      const json = JSON.stringify({ 'verdict-0': 'confirmed' });
      const attempts: [Record<string, string>, BodyInit][] = [
        [{ ...FORM, 'Sec-Fetch-Site': 'cross-site' }, form],
        [{ ...FORM, 'Sec-Fetch-Site': 'same-site' }, form],
        [{ 'Content-Type': 'application/json' }, json],
        [{ 'Content-Type': 'text/plain' }, 'verdict-0=confirmed'],
        [FORM, `verdict-0=confirmed&x=${'x'.repeat(600_000)}`],
      ];
      for (const [headers, body] of attempts) expect(await send(link, headers, body)).toMatchObject({ status: 404 });
      expect((await listed(documentId))[0]?.state).toBe('open');
      const deep = `${'a[b]'.repeat(50)}=1&verdict-0[x]=confirmed&verdict-0=confirmed&__proto__[verdict-0]=confirmed`;
      expect(await send(link, FORM, deep)).toMatchObject({ status: 400 });
      expect((await listed(documentId))[0]?.state).toBe('open');
    });

    it('answer once, of several answers at the same time; the others are told that the link has ended', async () => {
      const { link, documentId } = await asked(['figure']);
      const pages = await Promise.all(
        Array.from({ length: 6 }, (_, at) => post(link, { 'verdict-0': 'corrected', 'correction-0': `${at}家` })),
      );
      const kept = (await listed(documentId))[0]?.passages[0]?.answers ?? [];
      expect(kept).toHaveLength(1);
      expect(pages.filter(({ status }) => status === 200)).toHaveLength(1);
      expect(pages.filter(({ status }) => status === 404)).toHaveLength(5);
    });

    it('leave no token in the database or the log', async () => {
      const log = watchLog(app);
      app.strapi.log.level = 'silly';
      const { link } = await asked(['figure']);
      await get(link);
      await get(`${link}x`);
      await post(link, { 'verdict-0': 'confirmed' });
      app.strapi.log.level = 'error';
      const token = tokenOf(link);
      expect(token).toMatch(/^[\w-]{43}$/);
      const lines = log.map((entry) => JSON.stringify(entry)).join('\n');
      expect(lines).toContain('/api/fta-cases-inquiry');
      expect(lines).not.toContain(token);
      for (const name of ['fta_inquiries', 'fta_answers', 'fta_review_events']) {
        expect(JSON.stringify(await app.strapi.db.connection(name).select('*'))).not.toContain(token);
      }
    });

    it('be asked by those who may, about cases of their own providers', async () => {
      const may = [
        'a contributor',
        'a contributor of the provider',
        'a reviewer',
        'the submitter, reviewer too',
        'a super admin',
      ];
      const { documentId } = await prepare();
      for (const name of ACTORS) {
        if (name === 'a program') continue;
        const before = await app.strapi.db.query(UID.inquiry).count({});
        const { status } = await ask(cast.ask[name], documentId, ['figure']);
        expect([name, may.includes(name) ? 200 : status]).toEqual([name, status]);
        if (!may.includes(name)) expect([name, [401, 403].includes(status)]).toEqual([name, true]);
        const kept = (await app.strapi.db.query(UID.inquiry).count({})) - before;
        expect([name, kept]).toEqual([name, may.includes(name) ? 1 : 0]);
        if (kept === 0) continue;
        const { id } = (await listed(documentId))[0] ?? { id: 0 };
        const foreign = cast.ask['a contributor of another provider'];
        expect(await foreign('POST', `/fta-cases/inquiries/${id}/withdraw`, {})).toMatchObject({ status: 403 });
        expect((await listed(documentId))[0]?.state).toBe('open');
      }
    });

    it.each([
      [{ to: '  ' }, 'inquiry-to', ['to']],
      [{ days: 0 }, 'inquiry-days', ['days']],
      [{ days: 91 }, 'inquiry-days', ['days']],
      [{ passages: [] }, 'inquiry-passages', ['passages']],
      [{ passages: [{ ...PASSAGES.figure, quote: '1300家' }] }, 'inquiry-words', ['passages', '0']],
      [{ passages: [PASSAGES.figure, { ...PASSAGES.figure, pointer: '/lead/9' }] }, 'inquiry-words', ['passages', '1']],
      [{ passages: [{ ...PASSAGES.figure, pointer: '/number' }] }, 'inquiry-words', ['passages', '0']],
      [{ passages: [{ ...PASSAGES.figure, end: 15, quote: ' ' }] }, 'inquiry-passages', ['passages']],
    ])('not be asked with %j: 400, and why', async (parts, ruleId, path) => {
      const { documentId } = await prepare();
      const sent = { ...REQUEST, passages: [PASSAGES.figure], ...parts };
      const { status, body } = await contributor('POST', `/fta-cases/cases/${documentId}/inquiries`, sent);
      expect(status).toBe(400);
      expect(body.error.details.errors).toMatchObject([{ ruleId, path }]);
      expect(await app.strapi.db.query(UID.inquiry).count({})).toBe(0);
    });

    it.each([
      [{ to: 'x'.repeat(81) }],
      [{ note: 'a\u0000b' }],
      [{ days: 1.5 }],
      [{ days: 'seven' }],
      [{ passages: Array.from({ length: 21 }, () => PASSAGES.figure) }],
      [{ extra: 1 }],
    ])('not be asked with what is no request, such as %j', async (parts) => {
      const { documentId } = await prepare();
      const sent = { ...REQUEST, passages: [PASSAGES.figure], ...parts };
      const path = `/fta-cases/cases/${documentId}/inquiries`;
      expect(await contributor('POST', path, sent)).toMatchObject({ status: 400 });
      expect(
        await contributor('POST', '/fta-cases/cases/none/inquiries', { ...REQUEST, passages: [PASSAGES.figure] }),
      ).toMatchObject({ status: 404 });
    });
  });
});

interface Asked {
  readonly link: string;
  readonly id: number;
  readonly documentId: string;
}

async function asked(names: readonly PassageName[], about?: Asked): Promise<Asked> {
  const { documentId } = about ?? (await prepare());
  const { status, body } = await ask(contributor, documentId, names);
  expect(status).toBe(200);
  return { link: new URL(body.data.link, app.url).href, id: body.data.inquiry.id, documentId };
}

function ask(who: Requester, documentId: string, names: readonly PassageName[]): Promise<Answer> {
  const passages = names.map((name) => PASSAGES[name]);
  return who('POST', `/fta-cases/cases/${documentId}/inquiries`, { ...REQUEST, passages });
}

interface Listed {
  readonly id: number;
  readonly state: string;
  readonly passages: readonly { readonly anchor: { readonly quote: string }; readonly answers: readonly object[] }[];
}

async function listed(documentId: string): Promise<readonly Listed[]> {
  const { body } = await contributor('GET', `/fta-cases/cases/${documentId}/inquiries`);
  return body.data.inquiries;
}

async function trail(documentId: string): Promise<[action: string, actor: string, comment: string][]> {
  const { body } = await contributor('GET', `/fta-cases/cases/${documentId}/review`);
  return body.data.events.map(({ action, actor, comment }: Record<string, string>) => [action, actor, comment]);
}

const casePath = (documentId: string) => `/content-manager/collection-types/${UID.case}/${documentId}`;

function tokenOf(link: string): string {
  return link.slice(link.lastIndexOf('/') + 1);
}

async function get(link: string, headers: Record<string, string> = {}): Promise<Page> {
  return pageOf(await fetch(link, { headers }));
}

function post(link: string, fields: Record<string, string>): Promise<Page> {
  return send(link, { 'Sec-Fetch-Site': 'same-origin' }, new URLSearchParams(fields));
}

async function send(link: string, headers: Record<string, string>, body: BodyInit): Promise<Page> {
  return pageOf(await fetch(link, { method: 'POST', headers, body }));
}

async function pageOf(response: Response): Promise<Page> {
  return { status: response.status, headers: response.headers, text: await response.text() };
}
