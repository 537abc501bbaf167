import type {
  DeletedData,
  HeldData,
  PersonalEntry,
  PersonalLists,
  Problem,
  SessionEnd,
  SessionList,
  SignedIn,
  SignInRequest,
} from '@minzong/api-contract';
import { ApiError } from './api-error';

/** The rule by which lists of two sides become one, the same on both. */
export {
  MOST_SAVED,
  entryKey,
  mergeEntries,
  nextStamp,
} from '@minzong/api-contract/personal-entries';

/** One exchange about an account; never remembered by whoever carries it. */
export type AccountTransport = (request: {
  method: 'GET' | 'POST' | 'PUT';
  path: string;
  body?: unknown;
  /** goes into the header `Authorization`, and into no address */
  token?: string;
  /** the version that is known, for `If-None-Match` */
  version?: string;
}) => Promise<{ status: number; body?: unknown }>;

/** Every method but signIn: ApiError 401 when the session is over; 503 when nobody can sign in. */
export interface AccountClient {
  /** ApiError 401 when nothing can be renewed, 422 for a code that is not good, 429, 503. */
  signIn(request: SignInRequest): Promise<SignedIn>;
  sessions(token: string): Promise<SessionList>;
  endSession(token: string, which: SessionEnd['which']): Promise<void>;
  /** everything that is held */
  data(token: string): Promise<HeldData>;
  deleteData(token: string): Promise<DeletedData>;
  /** undefined: nothing has changed since `version` */
  lists(token: string, version: string): Promise<PersonalLists | undefined>;
  /** Sends everything that is known here and gets everything that is known there. */
  saveLists(token: string, entries: readonly PersonalEntry[]): Promise<PersonalLists>;
}

/** The typed caller for accounts. */
export const createAccountClient = (transport: AccountTransport): AccountClient => {
  const call = async (
    request: Parameters<AccountTransport>[0],
    ...expected: number[]
  ): Promise<unknown> => {
    const { status, body } = await transport(request);
    if (expected.includes(status)) return status === 304 ? undefined : body;
    throw new ApiError(status, body as Partial<Problem> | undefined);
  };
  const post = (path: string, body: object, token?: string) =>
    ({ method: 'POST', path, body, ...(token !== undefined && { token }) }) as const;
  const lists = '/v1/personal-lists';
  return {
    signIn: async (request) => (await call(post('/v1/sign-in', request), 201)) as SignedIn,
    sessions: async (token) =>
      (await call({ method: 'GET', path: '/v1/sessions', token }, 200)) as SessionList,
    endSession: async (token, which) => {
      await call(post('/v1/sessions/end', { which }, token), 204);
    },
    data: async (token) =>
      (await call({ method: 'GET', path: '/v1/account/data', token }, 200)) as HeldData,
    deleteData: async (token) =>
      (await call(
        post('/v1/account/deletion', { confirm: 'delete-my-data' }, token),
        200,
      )) as DeletedData,
    lists: async (token, version) =>
      (await call({ method: 'GET', path: lists, token, version }, 200, 304)) as
        PersonalLists | undefined,
    saveLists: async (token, entries) =>
      (await call({ method: 'PUT', path: lists, token, body: { entries } }, 200)) as PersonalLists,
  };
};
