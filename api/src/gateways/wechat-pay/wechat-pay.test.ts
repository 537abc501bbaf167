import { generateKeyPairSync } from 'node:crypto';
import Pay from 'wechatpay-node-v3';
import { GATEWAY_ORIGIN, payMessage } from './formatter';
import { isSigned, publicKeyOf } from './rsa';
import type { KeyMode } from './simulator/account';
import type { FaultOrder } from './simulator/faults';
import { startWechatPaySimulator, type WechatPaySimulator } from './simulator/simulator';
import { createWechatPay, type WechatPay } from './wechat-pay';
import { WechatPayError } from './wechat-pay-error';

const JSAPI = '/v3/pay/transactions/jsapi';
const OPEN_ID = 'oUpF8uMuAJO_M2pxb1Q9zNjWeS6o';

let clock: number;
let simulator: WechatPaySimulator;
let pay: WechatPay;

const start = async (mode: KeyMode): Promise<void> => {
  clock = Date.parse('2026-11-22T04:00:00Z');
  const notifyUrl = 'http://127.0.0.1:9/v1/payments/notify';
  const now = () => clock;
  simulator = await startWechatPaySimulator({ appId: 'wx00000000simulate', notifyUrl, mode, now });
  pay = createWechatPay(simulator.account, now, 1500);
};
const payment = (number: string, amountFen = 12_000) => ({
  ...{ number, amountFen, description: '《民族》2027年全年' },
  expiresAtMs: clock + 30 * 60_000,
});
const failureOf = async (act: Promise<unknown>): Promise<WechatPayError> => {
  const failure = await act.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (failure instanceof WechatPayError) return failure;
  throw new Error('it did not fail as it should', { cause: failure });
};

afterEach(() => simulator.close());

describe.each<KeyMode>(['public-key', 'certificates', 'both'])('with %s', (mode) => {
  beforeEach(() => start(mode));

  it('places an order for the mini-program, with a signature that WeChat takes', async () => {
    const told = await pay.placeForMiniProgram({ ...payment('order-1'), openId: OPEN_ID });
    const message = payMessage({
      appId: simulator.account.appId,
      timestamp: told.timeStamp,
      nonce: told.nonceStr,
      package: told.package,
    });
    expect(isSigned(message, told.paySign, simulator.secrets.merchantKey)).toBe(true);
    expect(told.signType).toBe('RSA');
    expect(told.nonceStr).toMatch(/^\w{32}$/);
    expect(simulator.ledger.orders.get('order-1')?.body.payer).toEqual({ openid: OPEN_ID });
  });

  it('follows an order from its code through payment and refund', async () => {
    expect(await pay.placeForCode(payment('order-2'))).toMatch(/^weixin:\/\//);
    expect(await pay.findOrder('order-2')).toMatchObject({ state: 'NOTPAY', transactionId: '' });
    simulator.ledger.pay('order-2');
    const paid = await pay.findOrder('order-2');
    expect(paid).toMatchObject({ state: 'SUCCESS', amountFen: 12_000, currency: 'CNY' });
    expect(paid?.paidAtMs).toBe(clock);
    const refund = { refundNumber: 'back-2', orderNumber: 'order-2', amountFen: 2000 };
    const asked = await pay.askRefund({ ...refund, totalFen: 12_000, reason: '退订' });
    expect(asked).toMatchObject({ state: 'PROCESSING', amountFen: 2000 });
    simulator.ledger.settle('back-2', 'SUCCESS');
    expect(await pay.findRefund('back-2')).toMatchObject({ state: 'SUCCESS' });
    expect(await pay.findOrder('order-2')).toMatchObject({ state: 'REFUND' });
  });

  it('opens what the gateway tells, byte for byte, and asks nobody for it', async () => {
    await pay.placeForCode(payment('order-3'));
    const asked = simulator.calls.length;
    const content = { out_trade_no: 'order-3', trade_state: 'SUCCESS', appid: 'a', mchid: 'm' };
    const told = { url: '', eventType: 'TRANSACTION.SUCCESS', content };
    const body = simulator.notifier.envelopeOf({ ...told, originalType: 'transaction' });
    const { signedHeaders } = await import('./simulator/signed-headers');
    const headers = lower(signedHeaders(simulator.secrets, body, clock));
    const envelope = pay.openNotify(headers, Buffer.from(body));
    expect(envelope.notice).toMatchObject({ kind: 'payment' });
    expect(() => pay.openNotify(headers, Buffer.from(`${body} `))).toThrow(/signature/);
    expect(simulator.calls).toHaveLength(asked);
  });
});

describe('when things go wrong', () => {
  beforeEach(() => start('both'));

  it.each<[FaultOrder, string, RegExp]>([
    [{ path: JSAPI, fault: { kind: 'delay', milliseconds: 4000 } }, 'unknown', /in time/],
    [{ path: JSAPI, fault: { kind: 'drop-before' } }, 'unknown', /no connection/],
    [{ path: JSAPI, fault: { kind: 'drop-after' } }, 'unknown', /no connection/],
    [{ path: JSAPI, fault: { kind: 'status', status: 500 } }, 'unknown', /500 SYSTEM_ERROR/],
    [{ path: JSAPI, fault: { kind: 'status', status: 429 } }, 'busy', /FREQUENCY_LIMITED/],
    [{ path: JSAPI, fault: { kind: 'forged' } }, 'unknown', /refused: signature/],
    [{ path: JSAPI, fault: { kind: 'wrong-serial' } }, 'unknown', /refused: unknown-key/],
    [{ path: JSAPI, fault: { kind: 'stale' } }, 'unknown', /refused: stale/],
  ])('says so without a secret, and the same again makes no second order: %j', async (...row) => {
    const [order, kind, words] = row;
    await pay.findOrder('to-have-keys');
    simulator.addFault(order);
    const place = () => pay.placeForMiniProgram({ ...payment('order-1'), openId: OPEN_ID });
    const failure = await failureOf(place());
    expect(failure.kind).toBe(kind);
    expect(failure.message).toMatch(words);
    const all = [failure.message, failure.stack, JSON.stringify(failure), String(failure.cause)];
    expect(all.join('\n')).not.toMatch(/signature=|mchid=|127\.0\.0\.1|PRIVATE/);
    await place();
    expect([...simulator.ledger.orders.keys()]).toEqual(['order-1']);
  });

  it('says how far the clock of this machine is off', async () => {
    const off = createWechatPay(simulator.account, () => clock + 11 * 60_000);
    const failure = await failureOf(off.findOrder('order-1'));
    expect(failure.message).toMatch(/the clock of this machine is off by 660 s/);
  });

  it('tells what is not known from what is refused', async () => {
    expect(await pay.findOrder('never-seen')).toBeUndefined();
    expect(await pay.findRefund('never-seen')).toBeUndefined();
    await pay.placeForCode(payment('order-1'));
    const other = await failureOf(pay.placeForCode(payment('order-1', 1)));
    expect(other).toMatchObject({ kind: 'refused', code: 'INVALID_REQUEST' });
    simulator.ledger.pay('order-1');
    expect(await failureOf(pay.closeOrder('order-1'))).toMatchObject({ code: 'ORDERPAID' });
    const bad = await failureOf(pay.placeForCode(payment('too short'.slice(0, 3))));
    expect(bad).toMatchObject({ kind: 'refused', code: 'PARAM_ERROR' });
  });

  it('reads a bill only as long as its hash is the one that was signed', async () => {
    await pay.placeForCode(payment('order-1'));
    expect(await pay.readBill('2026-11-22')).toBeUndefined();
    simulator.ledger.pay('order-1');
    expect(await pay.readBill('2026-11-22')).toMatchObject([{ orderNumber: 'order-1' }]);
  });

  it('trusts no list of certificates that was sealed with another APIv3 key', async () => {
    const account = { ...simulator.account, publicKey: undefined, apiV3Key: 'x'.repeat(32) };
    const failure = await failureOf(createWechatPay(account, () => clock).findOrder('order-1'));
    expect(failure).toMatchObject({ kind: 'unknown' });
    expect(failure.message).toMatch(/unknown-key/);
  });
});

it('serves the library as it is published, which cannot tell it from the gateway', async () => {
  await start('certificates');
  const { account, secrets } = simulator;
  const redirected = async (url: string, init: RequestInit) => {
    const response = await fetch(url.replace(GATEWAY_ORIGIN, simulator.url), init);
    const data: unknown = await response.json();
    return { status: response.status, data };
  };
  clock = Date.now();
  const library = new Pay({
    appid: account.appId,
    mchid: account.merchantId,
    serial_no: account.merchantSerial,
    publicKey: Buffer.from('-'),
    privateKey: Buffer.from(account.privateKey),
    key: account.apiV3Key,
  });
  library.createHttp({
    get: (url, headers) => redirected(url, { headers }),
    post: (url, params, headers) =>
      redirected(url, { method: 'POST', headers, body: JSON.stringify(params) }),
    upload: () => Promise.reject(new Error('nothing is uploaded')),
  });
  const order = {
    description: '民族画报',
    out_trade_no: 'library-1',
    notify_url: account.notifyUrl,
    amount: { total: 1 },
    payer: { openid: OPEN_ID },
  };
  const placed = await library.transactions_jsapi(order);
  expect([placed.status, (placed.data as { signType: string }).signType]).toEqual([200, 'RSA']);
  const [certificate] = await library.get_certificates(account.apiV3Key);
  expect(certificate?.serial_no).toBe(secrets.certificate?.serial);
  expect(publicKeyOf(certificate?.publicKey ?? '')).toBeDefined();
  const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  const forged = new Pay({
    appid: account.appId,
    mchid: account.merchantId,
    serial_no: account.merchantSerial,
    publicKey: Buffer.from('-'),
    privateKey: Buffer.from(stranger.export({ type: 'pkcs8', format: 'pem' })),
  });
  forged.createHttp({
    get: (url, headers) => redirected(url, { headers }),
    post: () => Promise.reject(new Error('nothing is posted')),
    upload: () => Promise.reject(new Error('nothing is uploaded')),
  });
  expect((await forged.query({ out_trade_no: 'library-1' })).status).toBe(401);
});

function lower(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
}
