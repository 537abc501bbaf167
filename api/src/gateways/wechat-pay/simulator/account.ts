import { generateKeyPair, randomBytes, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import type { Merchant } from '../signing-caller';
import type { PlatformPublicKey } from '../platform-keys';
import { makeCertificate } from './certificate';

const DAY_MS = 24 * 60 * 60_000;
const pairOf = promisify(generateKeyPair);

/** With what the simulated gateway signs: certificates, its public key, or both while one moves. */
export type KeyMode = 'certificates' | 'public-key' | 'both';

interface PlatformKey {
  id: string;
  privateKey: KeyObject;
}

/** Both sides of a made-up merchant, with keys that are made anew at every start. */
export interface SimulatedAccount extends Merchant {
  apiV3Key: string;
  merchantKey: KeyObject;
  /** undefined in certificate mode */
  publicKey: PlatformPublicKey | undefined;
  /** undefined in public-key mode */
  certificate: { serial: string; pem: string } | undefined;
  /** The key to sign with; the one asked for where there is a choice. */
  platformKey(askedFor: string | undefined): PlatformKey;
}

const newPair = () => pairOf('rsa', { modulusLength: 2048 });
const newSerial = (): string => `5${randomBytes(20).toString('hex').slice(1)}`.toUpperCase();

/** Makes an account and all its keys. */
export const makeAccount = async (
  mode: KeyMode,
  appId: string,
  nowMs: number,
): Promise<SimulatedAccount> => {
  const [merchant, first, second] = await Promise.all([newPair(), newPair(), newPair()]);
  const serial = newSerial();
  const byCertificate = { id: serial, privateKey: first.privateKey };
  const byPublicKey = {
    id: `PUB_KEY_ID_0116${randomBytes(14).toString('hex').replace(/\D/g, '7')}`,
    privateKey: second.privateKey,
  };
  const validity = { fromMs: nowMs - DAY_MS, untilMs: nowMs + 5 * 365 * DAY_MS };
  const pem = (key: KeyObject) => key.export({ type: 'spki', format: 'pem' }).toString();
  return {
    appId,
    merchantId: '1900000109',
    merchantSerial: newSerial(),
    privateKey: merchant.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    apiV3Key: randomBytes(16).toString('hex'),
    merchantKey: merchant.publicKey,
    publicKey:
      mode === 'certificates' ? undefined : { id: byPublicKey.id, key: pem(second.publicKey) },
    certificate:
      mode === 'public-key' ? undefined : { serial, pem: makeCertificate(serial, first, validity) },
    platformKey: (askedFor) => {
      if (mode === 'both') return askedFor === byPublicKey.id ? byPublicKey : byCertificate;
      return mode === 'public-key' ? byPublicKey : byCertificate;
    },
  };
};
