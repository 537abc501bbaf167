import { ApiError } from '@minzong/api-client';
import { clientAddress } from '@minzong/api-contract';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { Context } from 'koa';
import type { ServiceAddress } from '../addresses';
import type { FieldFault } from '../components/form/faults';
import type { Config } from '../config';
import type { PageView } from '../layout/page-view';
import { ApiAwayError } from '../reading/answer';
import type { Reader } from '../reading/reader';
import { createVisit, type Visit } from '../reading/visit';
import { isOwnForm } from '../serving/own-form';
import type { PageService } from '../serving/page-service';
import { settingsFromCookie } from '../settings';
import type { Word } from '../words/say';
import type { Cases } from './ask-cases';

const asBrotli = promisify(brotliCompress);
const QUALITY = { [constants.BROTLI_PARAM_QUALITY]: 5 };

export interface ServiceParts {
  config: Config;
  pages: Pick<PageService, 'unkept'>;
  reader: Reader;
  /** asks the api on behalf of the reader at an address */
  client: (reader: string) => Cases;
  /** headers of every answer */
  headers: Record<string, string>;
  now: () => number;
  onError: (error: unknown, where: string) => void;
}

/** Why the api did not do what was asked, in words and as a status. */
export interface Trouble {
  fault: FieldFault;
  status: number;
}

/** Words for the refusals that one place foresees, by status. */
export type Refusals = Partial<Record<number, Word>>;

/** What every page of the services needs of a request: whose it is, whom to ask, how to answer. */
export const createDoor = (parts: ServiceParts) => {
  const { config, pages, headers } = parts;
  const { telephone } = config.organisation;

  const trouble = (word: Word, status: number): Trouble => ({
    fault: { word, values: { number: telephone } },
    status,
  });

  return {
    trouble,

    isOwn: (ctx: Context): boolean => isOwnForm(ctx, config.siteUrl),

    clientOf: (ctx: Context): Cases => {
      const forwarded = ctx.get('x-forwarded-for') || undefined;
      const peer = ctx.req.socket.remoteAddress ?? '';
      return parts.client(clientAddress(peer, forwarded, config.trustedProxies));
    },

    visit: (): Visit => createVisit(parts.reader),

    /** What a failure means for who is waiting; whatever was not foreseen is noted. */
    troubleOf: (error: unknown, refusals: Refusals): Trouble => {
      if (error instanceof ApiError) {
        const word =
          refusals[error.status] ?? (error.status === 429 ? 'service.tooMany' : undefined);
        if (word !== undefined) return trouble(word, error.status);
      }
      if (!(error instanceof ApiAwayError)) parts.onError(error, 'services');
      return trouble('service.away', 503);
    },

    /** Sends a page that is for one person: nobody keeps it, and no other site learns its address. */
    answer: async (ctx: Context, address: ServiceAddress, view: PageView): Promise<void> => {
      const settings = settingsFromCookie(ctx.headers.cookie);
      const { api } = createVisit(parts.reader);
      const html = await pages.unkept(view, settings, address.locale, api);
      ctx.set({ ...headers, 'cache-control': 'no-store', 'content-language': address.locale });
      ctx.set('referrer-policy', 'same-origin');
      if (Object.keys(address.query).length > 0) ctx.set('x-robots-tag', 'noindex');
      if (view.retryAfterSeconds !== undefined)
        ctx.set('retry-after', String(view.retryAfterSeconds));
      if (view.location !== undefined) ctx.set('location', view.location);
      ctx.status = view.status;
      ctx.type = 'text/html; charset=utf-8';
      ctx.vary('Accept-Encoding');
      const isSmall = ctx.acceptsEncodings('br') === 'br';
      if (isSmall) ctx.set('content-encoding', 'br');
      ctx.body = isSmall ? await asBrotli(html, { params: QUALITY }) : html;
    },
  };
};
export type Door = ReturnType<typeof createDoor>;
