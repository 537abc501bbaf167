import type { Kysely } from 'kysely';
import type { Tables } from '../../database/schema';
import type { Log } from '../../log';
import { IDLE_MS, RENEWED_WITHIN_MS } from './sessions';
import { createSignInService, type SignInParts, type SignInService } from './sign-in.service';
import { createSignInStore } from './sign-in.store';

const SWEEP_EVERY_MS = 60 * 60_000;
/** Nothing is kept for longer of somebody who does not come back (个人信息保护法 article 19). */
const KEPT_UNUSED_MS = 365 * 24 * 60 * 60_000;
const SWEPT_AT_ONCE = 100;

export interface SignInOptions {
  db: Kysely<Tables>;
  elsewhere: SignInParts['elsewhere'];
  /** undefined: WeChat, or a secret to recognise people by, was not given */
  identify: SignInParts['identify'] | undefined;
  secrets: string | undefined;
  log: Pick<Log, 'warn'>;
  now: () => number;
}

/** Sessions, and the sweep that removes what is long over. */
export const createSignIn = ({ db, elsewhere, identify, secrets, log, now }: SignInOptions) => {
  const store = createSignInStore(db);
  const sweep = async (): Promise<void> => {
    const nowMs = now();
    await store.sweepSessions(nowMs - RENEWED_WITHIN_MS, nowMs - IDLE_MS - RENEWED_WITHIN_MS);
    for (const account of await store.unusedSince(nowMs - KEPT_UNUSED_MS, SWEPT_AT_ONCE))
      await store.remove(account, (trx) => elsewhere.remove(trx, account));
  };
  const sweepSafely = (): void => {
    sweep().catch((error: unknown) => {
      log.warn({ err: error }, 'old sessions could not be removed; tried again in an hour');
    });
  };
  sweepSafely();
  const timer = setInterval(sweepSafely, SWEEP_EVERY_MS).unref();
  const service: SignInService | undefined =
    identify === undefined || secrets === undefined
      ? undefined
      : createSignInService({ store, identify, secrets, elsewhere, now });
  return {
    service,
    sweep,
    close: (): void => {
      clearInterval(timer);
    },
  };
};
