import { PAYMENT_PATHS } from '@minzong/api-contract';
import { startApi, type ApiUnderTest } from '../../testing/api-under-test';

let api: ApiUnderTest;
afterEach(() => api.close());

const get = (path: string) => api.sender.call({ method: 'GET', path });

describe('an api that takes payments', () => {
  beforeEach(async () => {
    api = await startApi({ wechatPay: 'simulator' });
  });

  it('opens its desk to the cms alone', async () => {
    const order = { refundNumber: 'R-123456', orderNumber: 'P-123456', amountFen: 1 };
    const body = JSON.stringify({ ...order, reason: '退订' });
    const headers = { 'content-type': 'application/json' };
    const refund = { method: 'POST', body, headers };
    expect((await fetch(api.url + PAYMENT_PATHS.refunds, refund)).status).toBe(401);
    expect((await api.get(PAYMENT_PATHS.quarantine)).status).toBe(401);
    expect((await api.get(`${PAYMENT_PATHS.bills}/2026-11-22`)).status).toBe(401);
    const signed = await api.sender.post(PAYMENT_PATHS.refunds, JSON.parse(body));
    expect(signed.status).toBe(404);
    expect(await (await get(PAYMENT_PATHS.quarantine)).json()).toEqual([]);
  });

  it('names what is wrong with a refund and with a day', async () => {
    const wrong = await api.sender.post(PAYMENT_PATHS.refunds, { amountFen: 0.5 });
    expect(wrong.status).toBe(422);
    expect((await get(`${PAYMENT_PATHS.bills}/2026-13-01`)).status).toBe(404);
    expect((await get(`${PAYMENT_PATHS.bills}/2020-01-01`)).status).toBe(404);
  });

  it('compares a day on which nothing was traded', async () => {
    const path = `${PAYMENT_PATHS.bills}/2026-11-20`;
    const compared = await api.sender.post(path, {});
    expect(await compared.json()).toMatchObject({ payments: 0, refunds: 0, differences: [] });
    expect((await get(path)).status).toBe(200);
  });

  it('takes no notify that WeChat Pay has not signed', async () => {
    const answer = await fetch(api.url + PAYMENT_PATHS.notify, { method: 'POST', body: '{}' });
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ code: 'FAIL' });
  });
});

it('says so where payments are switched off', async () => {
  api = await startApi();
  const answer = await fetch(api.url + PAYMENT_PATHS.notify, { method: 'POST', body: '{}' });
  expect(answer.status).toBe(503);
  expect((await get(PAYMENT_PATHS.quarantine)).status).toBe(503);
});
