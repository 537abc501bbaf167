import type {
  DeletedData,
  HeldData,
  PersonalEntry,
  SessionEnd,
  SessionList,
  SignedIn,
  SignInRequest,
} from '@minzong/api-contract';
import type { Transaction } from 'kysely';
import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { SessionRow, Tables } from '../../database/schema';
import { AppError } from '../../errors';
import { createSenderLimit } from '../../sender-limit';
import { digestOf, isDue, isOver, newSession, newToken, shownSession } from './sessions';
import type { SignInStore } from './sign-in.store';

const WINDOW_MS = 10 * 60_000;
/** Behind one address of a mobile network there may be a whole district. */
const SIGNED_IN_BY_ONE = [{ windowMs: WINDOW_MS, most: 100 }];
const SIGNED_IN_BY_ALL = [{ windowMs: WINDOW_MS, most: 5000 }];
/** 256 bits are not found out at any pace; this spares the database. */
const FAILED_BY_ONE = [{ windowMs: WINDOW_MS, most: 300 }];
const MOST_SESSIONS = 20;

/** What the person is told about it by WeChat; everything else means that WeChat is away. */
const REFUSALS = new Map([
  [40029, new AppError('unprocessable', 'sign-in-code-invalid')],
  [40163, new AppError('unprocessable', 'sign-in-code-invalid')],
  [45011, new AppError('too-many', 'sign-in-too-many')],
  [40226, new AppError('unprocessable', 'sign-in-refused')],
]);

/** What other modules hold for an account. */
export interface HeldElsewhere {
  read(accountId: string): Promise<PersonalEntry[]>;
  /** how many documents were on each list */
  remove(
    trx: Transaction<Tables>,
    accountId: string,
  ): Promise<{ favourites: number; following: number }>;
}

export interface SignInParts {
  store: SignInStore;
  /** who holds a code of wx.login; fails with WeChat's `errcode` */
  identify: (code: string) => Promise<string>;
  /** see ACCOUNTS_SECRET */
  secrets: string;
  elsewhere: HeldElsewhere;
  now: () => number;
}

const refusalOf = (error: unknown): AppError => {
  const { errcode } = error as { errcode?: number };
  const known = errcode === undefined ? undefined : REFUSALS.get(errcode);
  return known ?? new AppError('unavailable', 'wechat-unavailable', { cause: error });
};

/** Says who an openid is without keeping it: an HMAC under each secret, the newest first. */
const createPersons = (secrets: string) => {
  const keys = secrets
    .split(',')
    .map((secret) => Buffer.from(hkdfSync('sha256', secret, '', 'minzong account persons', 32)));
  return (openId: string): string[] =>
    keys.map((key) => createHmac('sha256', key).update(openId).digest('hex'));
};

/** The rules of signing in: who gets a session, how long it lasts, what its owner can see and undo. */
export const createSignInService = (parts: SignInParts) => {
  const { store, identify, elsewhere, now } = parts;
  const personsOf = createPersons(parts.secrets);
  const byOne = createSenderLimit(SIGNED_IN_BY_ONE, now);
  const byAll = createSenderLimit(SIGNED_IN_BY_ALL, now);
  const failedByOne = createSenderLimit(FAILED_BY_ONE, now);
  const momentOf = (timeMs: number): string => new Date(timeMs).toISOString();
  /** The same for a token that never was, has expired or was ended: it tells nobody which. */
  const over = () => new AppError('unauthorised', 'session-over');

  const sessionToRenew = async (token: string | undefined): Promise<SessionRow | undefined> => {
    if (token === undefined) return undefined;
    const found = await store.findSession(digestOf(token));
    // What its owner has ended is gone, and stays ended.
    if (found === undefined) throw over();
    return found;
  };

  const shownSessions = async (session: SessionRow): Promise<SessionList['sessions']> =>
    (await store.sessionsOf(session.account_id))
      .filter((one) => !isOver(one, now()))
      .map((one) => shownSession(one, session.id));

  return {
    /** @throws {AppError} unprocessable, unauthorised, too-many, unavailable */
    signIn: async (request: SignInRequest, sender: string): Promise<SignedIn> => {
      if (!byOne.take(sender) || !byAll.take('all'))
        throw new AppError('too-many', 'sign-in-too-many');
      const renews = await sessionToRenew(request.renews);
      const openId = await identify(request.code).catch((error: unknown) => {
        throw refusalOf(error);
      });
      const token = newToken();
      const begun = newSession(token, request.device, now());
      const isBegun = await store.begin(personsOf(openId), begun, {
        newAccountId: randomBytes(16).toString('hex'),
        most: MOST_SESSIONS,
        ...(renews && { renews }),
      });
      if (!isBegun) throw over();
      return { token, endsAt: momentOf(begun.ends_at_ms) };
    },

    /** The session of a token. @throws {AppError} unauthorised, too-many */
    authenticate: async (token: string | undefined, sender: string): Promise<SessionRow> => {
      const found = token === undefined ? undefined : await store.findSession(digestOf(token));
      if (found !== undefined && !isOver(found, now())) {
        // A use that cannot be written down is no reason to refuse it.
        if (isDue(found, now())) await store.touch(found, now()).catch(() => undefined);
        return found;
      }
      if (!failedByOne.take(sender)) throw new AppError('too-many', 'sign-in-too-many');
      throw over();
    },

    sessions: async (session: SessionRow): Promise<SessionList> => ({
      sessions: await shownSessions(session),
    }),

    /** Ends one session or all of them; one that is over already is no error. */
    end: async (session: SessionRow, { which }: SessionEnd): Promise<void> => {
      if (which === 'all') await store.endAll(session.account_id);
      else await store.end(session.account_id, which === 'this' ? session.id : which);
    },

    /** Everything that is held. @throws {AppError} unauthorised when it was deleted meanwhile */
    held: async (session: SessionRow): Promise<HeldData> => {
      const account = await store.findAccount(session.account_id);
      if (account === undefined) throw over();
      return {
        exportedAt: momentOf(now()),
        account: {
          createdAt: momentOf(account.created_at_ms),
          seenAt: momentOf(account.seen_at_ms),
          recognisedBy: account.person,
        },
        sessions: await shownSessions(session),
        personalLists: await elsewhere.read(account.id),
      };
    },

    remove: async ({ account_id: account }: SessionRow): Promise<DeletedData> => {
      const { sessions, rest } = await store.remove(account, (trx) =>
        elsewhere.remove(trx, account),
      );
      return { deletedAt: momentOf(now()), accounts: 1, sessions, ...rest };
    },
  };
};

export type SignInService = ReturnType<typeof createSignInService>;
