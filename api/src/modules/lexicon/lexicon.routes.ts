import type Router from '@koa/router';
import { BRAILLE_LEXICON_PATHS, brailleLexicon } from '@minzong/api-contract';
import type { Context } from 'koa';
import { createHash } from 'node:crypto';
import { AppError } from '../../errors';
import { parseJson } from '../../middleware/body';
import { isKnownVersion } from '../../middleware/conditional';
import { faultsOf, messagesFor } from '../../middleware/query';
import type { LexiconStore } from './lexicon.store';

const LIMIT_BYTES = 5 * 1024 * 1024;

// As with documents: a reading that was corrected is right from the next request on.
const CACHE_CONTROL = 'public, max-age=0, must-revalidate';

export interface LexiconParts {
  store: LexiconStore;
  /** the raw bytes of a request that the cms has signed */
  readSigned: (context: Context, limitBytes: number) => Promise<Buffer>;
}

/** The signed door by which the desk brings the reading lexicon, and `GET /v1/braille-lexicon`. */
export const lexiconRoutes = (router: Router, { store, readSigned }: LexiconParts): void => {
  router.put(BRAILLE_LEXICON_PATHS.door, async (context) => {
    const bytes = await readSigned(context, LIMIT_BYTES);
    const parsed = brailleLexicon.safeParse(parseJson(context, bytes), messagesFor(context));
    if (!parsed.success)
      throw new AppError('unprocessable', 'braille-lexicon-invalid', {
        errors: faultsOf(parsed.error),
      });
    if (!(await store.replace(parsed.data)))
      throw new AppError('conflict', 'braille-lexicon-stale');
    context.status = 204;
  });

  router.get(BRAILLE_LEXICON_PATHS.door, async (context) => {
    await readSigned(context, 0);
    context.set('cache-control', 'no-store');
    context.type = 'application/json; charset=utf-8';
    context.body = JSON.stringify(await store.read());
  });

  router.get(BRAILLE_LEXICON_PATHS.public, async (context) => {
    const text = JSON.stringify(await store.readPublic());
    const etag = `"${createHash('sha256').update(text).digest('base64url')}"`;
    context.status = 200;
    context.set({ etag, 'cache-control': CACHE_CONTROL });
    context.type = 'application/json; charset=utf-8';
    context.body = text;
    if (isKnownVersion(context.headers['if-none-match'], etag)) context.status = 304;
  });
};
