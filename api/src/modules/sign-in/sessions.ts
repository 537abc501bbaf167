import type { DeviceKind, SessionList } from '@minzong/api-contract';
import { createHash, randomBytes } from 'node:crypto';
import type { SessionRow } from '../../database/schema';

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;

/** Not used for so long, a session is over. */
export const IDLE_MS = 30 * DAY_MS;
/** However often it is used, it is over then. */
const LONGEST_MS = 180 * DAY_MS;
/** So long after its end, its device may still get another one without its owner. */
export const RENEWED_WITHIN_MS = 30 * DAY_MS;

/** 32 random bytes as text; the caller sends it and nobody keeps it (ASVS 7.2.3). */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** Enough for 256 random bits: a slow hash protects what people choose, and nobody chose this. */
export const digestOf = (token: string): string => createHash('sha256').update(token).digest('hex');

export const newSession = (
  token: string,
  device: DeviceKind,
  nowMs: number,
): Omit<SessionRow, 'account_id'> => ({
  token_digest: digestOf(token),
  id: randomBytes(16).toString('hex'),
  device,
  created_at_ms: nowMs,
  seen_at_ms: nowMs,
  ends_at_ms: nowMs + LONGEST_MS,
});

export const isOver = (session: SessionRow, nowMs: number): boolean =>
  nowMs >= session.ends_at_ms || nowMs - session.seen_at_ms >= IDLE_MS;

/** Whether its last use has to be written down again: to the hour is enough, and spares the disk. */
export const isDue = (session: SessionRow, nowMs: number): boolean =>
  nowMs - session.seen_at_ms >= HOUR_MS;

const momentOf = (timeMs: number): string => new Date(timeMs).toISOString();

/** A session as its owner sees it. @param current id of the one that asks */
export const shownSession = (
  session: SessionRow,
  current: string,
): SessionList['sessions'][number] => ({
  id: session.id,
  device: session.device as DeviceKind,
  createdAt: momentOf(session.created_at_ms),
  seenAt: momentOf(Math.floor(session.seen_at_ms / HOUR_MS) * HOUR_MS),
  endsAt: momentOf(session.ends_at_ms),
  isThis: session.id === current,
});
