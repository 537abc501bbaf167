import type { Delivery } from '@minzong/api-contract';
import type { DocumentType } from '@minzong/content-types';
import { compiled } from '../../../tests/compiled';
import { signIn } from '../../../tests/people';
import { Road, refusalOf } from '../../../tests/road';
import { SYSTEM } from '../actor';
import type * as publishing from '../../publishing/publishing';
import type * as authority from '../authority';
import type * as refusals from '../permissions/refusals';
import type * as cancelling from './cancel-withdrawal';
import type * as withdrawing from './withdraw';
import type { AuditRow } from '../audit/audit-table';
import type { WithdrawalRequest } from './withdraw';

jest.setTimeout(300_000);

const { publishingOf } = compiled<typeof publishing>('publishing/publishing');
const { actUnder } = compiled<typeof authority>('editorial/authority');
const { refusalsRecorded } = compiled<typeof refusals>('editorial/permissions/refusals');
const { cancelWithdrawal, withdrawalsOf } = compiled<typeof cancelling>(
  'editorial/withdrawal/cancel-withdrawal',
);
const { withdraw } = compiled<typeof withdrawing>('editorial/withdrawal/withdraw');

const road = new Road().open();
const REASON = '数据有误，更正后重新发布';

const ask = (documentId: string, rest: Partial<WithdrawalRequest> = {}): Promise<void> =>
  withdraw(road.cms.strapi, {
    type: 'article',
    documentId,
    locale: 'zh-CN',
    kind: 'error',
    reason: REASON,
    actor: SYSTEM,
    ...rest,
  });

const replacedBy = (documentId: string, type: DocumentType = 'article') => ({
  kind: 'replaced' as const,
  successor: { type, documentId },
});

/** Content reviewed elsewhere: what is tested here is how it goes, not how it came. */
const published = (rest: object = {}): Promise<string> =>
  actUnder({ kind: 'migration' }, () => road.publishedArticle(rest));

const lastDelivery = (id: string): Delivery | undefined =>
  road.receiver.deliveries.findLast((delivery) =>
    delivery.action === 'publish' ? delivery.document.id === id : delivery.id === id,
  );

const audited = (documentId: string): Promise<AuditRow | undefined> =>
  road.cms.strapi.db
    .connection('audit_records')
    .where({ document_id: documentId })
    .where('action', 'like', 'withdraw%')
    .orderBy('id', 'desc')
    .first() as Promise<AuditRow | undefined>;

describe('a document published in error', () => {
  test('is gone with its reason, and the act is in the audit', async () => {
    const id = await published({ title: '误发的通稿𠀀' });
    await ask(id, { reason: `  ${REASON}  ` });
    await road.cms.settled();
    expect(lastDelivery(id)).toMatchObject({ action: 'withdraw', reason: REASON });
    expect(lastDelivery(id)).not.toHaveProperty('successor');
    const row = await audited(id);
    expect(row).toMatchObject({ action: 'withdraw', title: '误发的通稿𠀀', outcome: 'done' });
    expect(JSON.parse(row?.details ?? '')).toMatchObject({
      reason: REASON,
      facts: { kind: 'error' },
    });
  });

  test('comes back when it is published again, and nothing of the withdrawal is left', async () => {
    const id = await published();
    await ask(id);
    await actUnder({ kind: 'migration' }, () =>
      road.documents('article').publish({ documentId: id, locale: 'zh-CN' }),
    );
    await road.cms.settled();
    expect(road.article(id)).not.toHaveProperty('withdrawn');
    expect(await withdrawalsOf(road.cms.strapi, { type: 'article', documentId: id })).toEqual([]);
  });

  test('can be withdrawn in one language or in all at once', async () => {
    const bilingual = async () => {
      const id = await published();
      await road
        .documents('article')
        .update({ documentId: id, locale: 'bo', data: { title: 'བོད' } });
      await actUnder({ kind: 'migration' }, () =>
        road.documents('article').publish({ documentId: id, locale: 'bo' }),
      );
      return id;
    };
    const [one, all] = [await bilingual(), await bilingual()];
    await ask(one, { locale: 'bo' });
    await ask(all, { locale: undefined });
    await road.cms.settled();
    expect([road.article(one), road.article(one, 'bo')?.locale]).toEqual([
      expect.objectContaining({ locale: 'zh-CN' }),
      undefined,
    ]);
    expect([road.article(all), road.article(all, 'bo')]).toEqual([undefined, undefined]);
  });
});

describe('a document that is replaced', () => {
  test('names its successor, which may be of another type', async () => {
    const [old, successor] = [await published(), await published()];
    await ask(old, replacedBy(successor));
    await road.cms.settled();
    expect(lastDelivery(old)).toMatchObject({ successor: { type: 'article', id: successor } });
  });

  test.each<[string, (id: string) => Promise<Partial<WithdrawalRequest>>]>([
    ['no successor', () => Promise.resolve({ kind: 'replaced' })],
    ['itself as successor', (id) => Promise.resolve(replacedBy(id))],
    [
      'a draft as successor',
      async () => {
        const data = road.titled('草稿');
        const { documentId } = await road.documents('article').create({ locale: 'zh-CN', data });
        return replacedBy(documentId);
      },
    ],
    [
      'a successor that is itself withdrawn',
      async () => {
        const id = await published();
        await ask(id, { kind: 'shown' });
        return replacedBy(id);
      },
    ],
    [
      'a successor although it was only an error',
      async () => ({ kind: 'error', successor: replacedBy(await published()).successor }),
    ],
  ])('is refused with %s, and stays as it was', async (_, rest) => {
    const id = await published();
    const { faults } = await refusalOf(ask(id, await rest(id)));
    expect(faults).toEqual([['successor', expect.stringMatching(/请|去掉/)]]);
    await road.cms.settled();
    expect(road.article(id)).toMatchObject({ revision: 1 });
  });

  test('never closes a circle, however long', async () => {
    const [a, b, c] = [await published(), await published(), await published()];
    await ask(a, replacedBy(b));
    await ask(b, replacedBy(c));
    const { faults } = await refusalOf(ask(c, replacedBy(a)));
    expect(faults).toEqual([['successor', expect.stringContaining('不能互相替代')]]);
  });
});

describe('a document that stays for reference', () => {
  test('is delivered with its banner, keeps it through a correction, and loses it when that is asked', async () => {
    const id = await published();
    await ask(id, { kind: 'shown' });
    await road.cms.settled();
    const banner = { at: expect.any(String) as string, reason: REASON };
    expect(road.article(id)?.withdrawn).toEqual(banner);
    await road
      .documents('article')
      .update({ documentId: id, locale: 'zh-CN', data: { title: '更正' } });
    await actUnder({ kind: 'migration' }, () =>
      road.documents('article').publish({ documentId: id, locale: 'zh-CN' }),
    );
    await road.cms.settled();
    expect(road.article(id)).toMatchObject({ title: '更正', withdrawn: banner });
    await cancelWithdrawal(road.cms.strapi, { type: 'article', documentId: id, actor: SYSTEM });
    await road.cms.settled();
    expect(road.article(id)).not.toHaveProperty('withdrawn');
    expect((await audited(id))?.action).toBe('withdraw.cancel');
  });

  test('is equal in the cms and in the store, so reconciliation finds nothing to repair', async () => {
    const id = await published();
    await ask(id, { kind: 'shown' });
    await road.cms.settled();
    const report = await publishingOf(road.cms.strapi).reconcileNow();
    expect(report).toMatchObject({ repaired: 0, withdrawn: 0, complete: true });
  });
});

test('a store that was emptied learns again what is gone, why, since when and what replaced it', async () => {
  const [old, successor] = [await published(), await published()];
  await ask(old, replacedBy(successor));
  await road.cms.settled();
  const before = lastDelivery(old);
  road.receiver.held.clear();
  const report = await publishingOf(road.cms.strapi).reconcileNow();
  expect(report.complete).toBe(true);
  expect({ ...lastDelivery(old), revision: 0 }).toEqual({ ...before, revision: 0 });
  expect(road.receiver.held.has(`article ${old} zh-CN`)).toBe(true);
});

test.each([['太短'], ['    '], ['一'.repeat(501)], ['含有\u0000控制字符的原因']])(
  'a reason such as %j is refused at its field',
  async (reason) => {
    const id = await published();
    const { faults } = await refusalOf(ask(id, { reason }));
    expect(faults).toEqual([['reason', expect.stringContaining('5 至 500 字')]]);
  },
);

test('what is not published cannot be withdrawn', async () => {
  const data = road.titled('草稿');
  const { documentId } = await road.documents('article').create({ locale: 'zh-CN', data });
  await expect(ask(documentId)).rejects.toThrow('没有发布');
});

describe('at the desk', () => {
  const path = (id: string, rest = '') => `/editorial/withdrawals/article/${id}${rest}`;

  test('who has the right withdraws, sees it and takes the banner off; a writer may not', async () => {
    const id = await published();
    const [final, writer] = [
      await signIn(road.cms, 'final-reviewer'),
      await signIn(road.cms, 'editor'),
    ];
    const body = { kind: 'shown', reason: REASON };
    expect((await writer.ask('POST', path(id), body)).status).toBe(403);
    const done = await final.ask('POST', path(id, '?locale=zh-CN'), body);
    expect(done).toMatchObject({
      status: 200,
      body: { withdrawals: [{ locale: 'zh-CN', kind: 'shown', reason: REASON, published: true }] },
    });
    expect((await writer.ask('DELETE', path(id))).status).toBe(403);
    expect((await final.ask('DELETE', path(id))).body).toEqual({ withdrawals: [] });
    expect((await final.ask('DELETE', path(id))).status).toBe(400);
    await refusalsRecorded();
    expect(await audited(id)).toMatchObject({ action: 'withdraw.cancel', outcome: 'refused' });
  });

  test.each([
    [{}, '撤下方式'],
    [[], '刷新'],
    [{ kind: 'gone', reason: REASON }, '撤下方式'],
    [{ kind: 'error' }, '撤下原因'],
    [{ kind: 'replaced', reason: REASON, successor: { type: 'nothing' } }, '替代它的内容'],
    [{ kind: 'error', reason: REASON, revision: 3 }, '刷新'],
  ])('%j is answered with what to do', async (body, words) => {
    const final = await signIn(road.cms, 'final-reviewer');
    const answer = await final.ask('POST', path(await published()), body);
    expect([answer.status, JSON.stringify(answer.body)]).toEqual([
      400,
      expect.stringContaining(words),
    ]);
  });
});
