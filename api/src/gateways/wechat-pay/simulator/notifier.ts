import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { sealResource } from '../aes';
import type { SimulatedAccount } from './account';
import type { Faults, NotifyFault } from './faults';
import { signedHeaders, type SigningChoice } from './signed-headers';
import { momentOf } from './views';

/** Seconds between the tries (回调通知处理); then nobody tells us any more. */
const PAUSES_SECONDS = [
  15, 15, 30, 180, 600, 1200, 1800, 1800, 1800, 3600, 10_800, 10_800, 10_800, 21_600, 21_600,
];
const PATIENCE_MS = 5000;

export interface NotifyContent {
  url: string;
  eventType: string;
  originalType: 'transaction' | 'refund';
  content: object;
}

export interface NotifierParts {
  account: SimulatedAccount;
  faults: Faults;
  now: () => number;
  /** how much faster than the real one time goes between the tries */
  speed: number;
}

const CHOICES: Partial<Record<NotifyFault, SigningChoice>> = {
  forged: { isForged: true },
  probe: { signature: `WECHATPAY/SIGNTEST/${randomBytes(16).toString('base64')}` },
  'wrong-serial': { serial: '5157F09EFDC096DE15EBE81A47057A7232F1B8E1' },
  'proto-serial': { serial: '__proto__' },
  stale: { offSeconds: -360 },
  future: { offSeconds: 360 },
};

/** Another amount, in text that stays JSON. */
const tampered = (body: string): string => body.replace('"ciphertext":"', '"ciphertext":"AAAA');

/** Sends notifies as WeChat Pay does: sealed, signed, again and again until one is accepted. */
export const createNotifier = ({ account, faults, now, speed }: NotifierParts) => {
  const stopping = new AbortController();
  const held: (() => Promise<unknown>)[] = [];
  const underWay = new Set<Promise<unknown>>();
  let accepted = 0;

  const envelopeOf = ({ eventType, originalType, content }: NotifyContent, broken = false) => {
    const place = { associatedData: originalType, nonce: randomBytes(6).toString('hex') };
    const ciphertext = sealResource(JSON.stringify(content), place, Buffer.from(account.apiV3Key));
    return JSON.stringify({
      id: randomUUID(),
      create_time: momentOf(now()),
      resource_type: 'encrypt-resource',
      event_type: eventType,
      summary: originalType === 'refund' ? '退款结果' : '支付成功',
      resource: {
        original_type: originalType,
        algorithm: 'AEAD_AES_256_GCM',
        ciphertext: broken ? `AAAA${ciphertext.slice(4)}` : ciphertext,
        associated_data: place.associatedData,
        nonce: place.nonce,
      },
    });
  };

  /** Sends one message once. @returns the status, 0 when nobody answered */
  const post = async (url: string, body: string, fault?: NotifyFault): Promise<number> => {
    const choice = { askedFor: account.publicKey?.id, ...(fault && CHOICES[fault]) };
    const headers = signedHeaders(account, body, now(), choice);
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { ...headers, 'Content-Type': 'application/json' },
        body: fault === 'tampered-body' ? tampered(body) : body,
        signal: AbortSignal.any([AbortSignal.timeout(PATIENCE_MS), stopping.signal]),
      });
      await response.body?.cancel();
      return response.status;
    } catch {
      return 0;
    }
  };

  const isAccepted = (status: number): boolean => status === 200 || status === 204;

  const keepTrying = async (told: NotifyContent): Promise<void> => {
    const body = envelopeOf(told);
    for (const pause of [0, ...PAUSES_SECONDS]) {
      if (pause > 0) {
        const rest = sleep((pause * 1000) / speed, undefined, {
          signal: stopping.signal,
          ref: false,
        });
        await rest.catch(() => undefined);
      }
      if (stopping.signal.aborted) return;
      if (isAccepted(await post(told.url, body))) {
        accepted += 1;
        return;
      }
    }
  };

  const send = async (told: NotifyContent): Promise<void> => {
    const fault = faults.forNotify();
    if (fault === 'lost') return;
    if (fault === 'held') {
      held.push(() => keepTrying(told));
      return;
    }
    if (fault === 'doubled') {
      await Promise.all([keepTrying(told), keepTrying(told)]);
      return;
    }
    if (fault !== undefined)
      await post(told.url, envelopeOf(told, fault === 'tampered-resource'), fault);
    await keepTrying(told);
  };

  const track = (work: Promise<unknown>): void => {
    underWay.add(work);
    work.finally(() => underWay.delete(work)).catch(() => undefined);
  };

  return {
    notify: (told: NotifyContent): void => {
      track(send(told));
    },
    envelopeOf,
    post,
    /** Sends what was held back, the last one first. */
    release: async (): Promise<void> => {
      for (const one of held.splice(0).reverse()) await one();
    },
    accepted: () => accepted,
    /** Waits until nothing is being sent or waits for its next try. */
    settled: async (): Promise<void> => {
      while (underWay.size > 0) await Promise.all(underWay);
    },
    stop: (): void => {
      stopping.abort();
    },
  };
};

export type Notifier = ReturnType<typeof createNotifier>;
