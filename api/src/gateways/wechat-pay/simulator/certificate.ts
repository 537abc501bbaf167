import { sign, type KeyObject } from 'node:crypto';

/** Distinguished encoding (X.690), as far as a certificate needs it. */
const element = (tag: number, ...contents: Uint8Array[]): Buffer => {
  const body = Buffer.concat(contents);
  const { length } = body;
  const size =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), body]);
};

const sequence = (...contents: Uint8Array[]): Buffer => element(0x30, ...contents);
const integer = (hex: string): Buffer => element(0x02, Buffer.from(hex, 'hex'));
const identifier = (hex: string): Buffer => element(0x06, Buffer.from(hex, 'hex'));

const SHA256_WITH_RSA = sequence(identifier('2a864886f70d01010b'), element(0x05));

const nameOf = (name: string): Buffer =>
  sequence(element(0x31, sequence(identifier('550403'), element(0x0c, Buffer.from(name)))));

const timeOf = (ms: number): Buffer => {
  const digits = new Date(ms).toISOString().replace(/[-:T]/g, '').slice(0, 14);
  return element(0x18, Buffer.from(`${digits}Z`));
};

/**
 * A certificate of our own for the simulator (X.509, RFC 5280), because Node can read but not make
 * one.
 * @param serial hexadecimal, 40 digits, the first below 8
 * @returns PEM
 */
export const makeCertificate = (
  serial: string,
  keys: { publicKey: KeyObject; privateKey: KeyObject },
  validity: { fromMs: number; untilMs: number },
): string => {
  const name = nameOf('Simulated WeChat Pay');
  const told = sequence(
    element(0xa0, integer('02')),
    integer(serial),
    SHA256_WITH_RSA,
    name,
    sequence(timeOf(validity.fromMs), timeOf(validity.untilMs)),
    name,
    keys.publicKey.export({ type: 'spki', format: 'der' }),
  );
  const signature = sign('sha256', told, keys.privateKey);
  const whole = sequence(told, SHA256_WITH_RSA, element(0x03, Buffer.from([0]), signature));
  const lines = whole.toString('base64').match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
};
