import { createHash, randomBytes } from 'node:crypto';

const LIFE_MS = 5 * 60_000;
const MOST_REMEMBERED = 10_000;

/** What DevTools hands out as code when it runs without an account; always the same, and good again and again. */
const DEVTOOLS_CODE = 'the code is a mock one';

/** Codes that need not be issued before: `simulated:<person>:<anything once>`. */
const WRITTEN = /^simulated:([\w-]{1,40}):[\w-]{1,60}$/;

const INVALID = 40029;
const USED = 40163;

/** An openid as WeChat's look; the same person has the same one. */
const openIdOf = (person: string): string =>
  `o${createHash('sha256').update(person).digest('base64url').slice(0, 27)}`;

/** Codes of wx.login: each for one person, once, for five minutes. */
export const createCodes = (now: () => number) => {
  const issued = new Map<string, { person: string; atMs: number }>();
  const used = new Set<string>();

  const personOf = (code: string): string | undefined => {
    if (code === DEVTOOLS_CODE) return 'devtools';
    const one = issued.get(code);
    if (one === undefined) return WRITTEN.exec(code)?.[1];
    return now() - one.atMs < LIFE_MS ? one.person : undefined;
  };

  return {
    issue: (person: string): string => {
      const code = randomBytes(16).toString('hex');
      issued.set(code, { person, atMs: now() });
      return code;
    },
    /** The openid behind a code, which is used up by that; or the errcode. */
    redeem: (code: string): { openId: string } | { errcode: number } => {
      if (used.has(code)) return { errcode: USED };
      const person = personOf(code);
      if (person === undefined) return { errcode: INVALID };
      if (used.size >= MOST_REMEMBERED) used.clear();
      if (code !== DEVTOOLS_CODE) used.add(code);
      return { openId: openIdOf(person) };
    },
  };
};
