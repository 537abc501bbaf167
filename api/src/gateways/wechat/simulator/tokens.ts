import { randomBytes } from 'node:crypto';

const LIFE_MS = 7200_000;
/** In its last five minutes the next token is handed out; both hold for so long. */
const OVERLAP_MS = 5 * 60_000;
const FORCED_EVERY_MS = 30_000;
const FORCED_MOST_A_DAY = 20;
const DAY_MS = 24 * 60 * 60_000;

const INVALID = 40001;
const EXPIRED = 42001;
const FORCED_TOO_OFTEN = 45009;

interface Issued {
  token: string;
  expiresAtMs: number;
}

/** Access tokens by the rules of stable_token: the same one until its last five minutes, or a forced one. */
export const createTokens = (now: () => number) => {
  let current: Issued | undefined;
  let former: Issued | undefined;
  let forced: number[] = [];

  const issue = (): Issued => {
    former = current;
    current = { token: randomBytes(68).toString('base64url'), expiresAtMs: now() + LIFE_MS };
    return current;
  };

  const mayForce = (): boolean => {
    forced = forced.filter((time) => now() - time < DAY_MS);
    return forced.length < FORCED_MOST_A_DAY && now() - (forced.at(-1) ?? 0) >= FORCED_EVERY_MS;
  };

  const force = (): Issued => {
    forced.push(now());
    const next = issue();
    // A forced token ends the one before at once.
    former = undefined;
    return next;
  };

  return {
    give: (
      isForced: boolean,
    ): { token: string; expiresInSeconds: number } | { errcode: number } => {
      if (isForced && !mayForce()) return { errcode: FORCED_TOO_OFTEN };
      const holds = current !== undefined && current.expiresAtMs - now() > OVERLAP_MS;
      const one = isForced ? force() : holds && current ? current : issue();
      const expiresInSeconds = Math.floor((one.expiresAtMs - now()) / 1000);
      return { token: one.token, expiresInSeconds };
    },
    /** 0, or the errcode with which a token is refused. */
    judge: (token: string): number => {
      const one = [current, former].find((known) => known?.token === token);
      if (one === undefined) return INVALID;
      return one.expiresAtMs > now() ? 0 : EXPIRED;
    },
  };
};
