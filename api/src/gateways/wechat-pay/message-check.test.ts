import { generateKeyPairSync } from 'node:crypto';
import { answerMessage } from './formatter';
import { checkMessage, MessageRefused } from './message-check';
import { sign } from './rsa';

const NOW_MS = Date.parse('2026-11-22T04:00:00Z');
const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const keys = new Map([['PUB_KEY_ID_01', publicKey]]);
const known = { find: (id: string) => keys.get(id) };
const BODY = Buffer.from('{"a": "\\u6c11\\/族"}');

const headersOf = (changed: Record<string, string> = {}, atSeconds = NOW_MS / 1000) => {
  const [timestamp, nonce] = [String(atSeconds), 'c5ac7061fccab6bf3e254dcf98995b8c'];
  return {
    'wechatpay-timestamp': timestamp,
    'wechatpay-nonce': nonce,
    'wechatpay-serial': 'PUB_KEY_ID_01',
    'wechatpay-signature': sign(answerMessage(timestamp, nonce, BODY), privateKey),
    ...changed,
  };
};
const reasonOf = (headers: Record<string, string>, body = BODY): string => {
  try {
    checkMessage(headers, body, known, NOW_MS);
    return 'taken';
  } catch (error) {
    return error instanceof MessageRefused ? error.reason : String(error);
  }
};

it('takes what was signed over exactly these bytes', () => {
  expect(reasonOf(headersOf())).toBe('taken');
  expect(reasonOf(headersOf(), Buffer.from('{"a":"民/族"}'))).toBe('signature');
  expect(reasonOf(headersOf({ 'wechatpay-nonce': 'another' }))).toBe('signature');
});

it.each([
  [299, 'taken'],
  [-299, 'taken'],
  [300, 'stale'],
  [-300, 'stale'],
  [86_400, 'stale'],
])('takes it within five minutes: %i seconds off', (offSeconds, expected) => {
  expect(reasonOf(headersOf({}, NOW_MS / 1000 + offSeconds))).toBe(expected);
});

it.each([
  ['probe', { 'wechatpay-signature': 'WECHATPAY/SIGNTEST/abcdef==' }],
  ['incomplete', { 'wechatpay-signature': '' }],
  ['incomplete', { 'wechatpay-nonce': '' }],
  ['incomplete', { 'wechatpay-timestamp': '' }],
  ['incomplete', { 'wechatpay-timestamp': '1e9' }],
  ['incomplete', { 'wechatpay-timestamp': 'NaN' }],
  ['unknown-key', { 'wechatpay-serial': 'PUB_KEY_ID_02' }],
  ['unknown-key', { 'wechatpay-serial': '' }],
  ['unknown-key', { 'wechatpay-serial': '__proto__' }],
  ['signature', { 'wechatpay-signature': 'not base64 !' }],
])('refuses %s for %j', (reason, changed) => {
  expect(reasonOf(headersOf(changed))).toBe(reason);
});
