import { moment } from '@minzong/content-types';
import { z } from 'zod';
import { personalEntry } from './personal-lists';

/**
 * Signing in, and what somebody who signed in can see and undo. Every request but the first carries
 * `Authorization: Bearer <token>`; no answer may be kept by anybody in between.
 */
export const ACCOUNT_PATHS = {
  /** POST {@link signInRequest} → 201 {@link signedIn} */
  signIn: '/v1/sign-in',
  /** GET → {@link sessionList} */
  sessions: '/v1/sessions',
  /** POST {@link sessionEnd} → 204 */
  endSession: '/v1/sessions/end',
  /** GET → {@link heldData} */
  data: '/v1/account/data',
  /** POST {@link deletionRequest} → {@link deletedData} */
  deletion: '/v1/account/deletion',
} as const;

/** 256 random bits. */
export const sessionToken = z.string().regex(/^[\w-]{43}$/);

/** What a device is, as coarsely as its owner needs to tell sessions apart. */
export const deviceKind = z.enum(['ios', 'android', 'ohos', 'windows', 'mac', 'devtools', 'other']);
export type DeviceKind = z.infer<typeof deviceKind>;

export const signInRequest = z.strictObject({
  code: z.string().min(1).max(256).describe('of wx.login; good once, for five minutes'),
  device: deviceKind,
  renews: sessionToken
    .optional()
    .describe('a token that expired: only the person it belonged to gets another one for it'),
});
export type SignInRequest = z.infer<typeof signInRequest>;

export const signedIn = z.object({
  token: sessionToken,
  endsAt: moment.describe('it ends then, however often it is used'),
});
export type SignedIn = z.infer<typeof signedIn>;

export const sessionId = z.string().regex(/^[0-9a-f]{32}$/);

const session = z.object({
  id: sessionId,
  device: deviceKind,
  createdAt: moment,
  seenAt: moment.describe('to the hour'),
  endsAt: moment,
  isThis: z.boolean().describe('the one that asks'),
});
export const sessionList = z.object({ sessions: z.array(session) });
export type SessionList = z.infer<typeof sessionList>;

export const sessionEnd = z.strictObject({
  which: z.union([z.enum(['this', 'all']), sessionId]),
});
export type SessionEnd = z.infer<typeof sessionEnd>;

/** Everything that is held about somebody (个人信息保护法 article 45). */
export const heldData = z.object({
  exportedAt: moment,
  account: z.object({
    createdAt: moment,
    seenAt: moment,
    recognisedBy: z.string().describe('keyed hash of the openid, which itself is not kept'),
  }),
  sessions: z.array(session),
  personalLists: z.array(personalEntry),
});
export type HeldData = z.infer<typeof heldData>;

/** Deleting cannot be undone, so it has to be said. */
export const deletionRequest = z.strictObject({ confirm: z.literal('delete-my-data') });

/** What was deleted, counted (article 47). */
export const deletedData = z.object({
  deletedAt: moment,
  accounts: z.int(),
  sessions: z.int(),
  favourites: z.int(),
  following: z.int(),
});
export type DeletedData = z.infer<typeof deletedData>;
