import { ApiError, type ReportClient } from '@minzong/api-client';
import { clientAddress, plainDigits, type ReportKind } from '@minzong/api-contract';
import { randomBytes } from 'node:crypto';
import type { Context } from 'koa';
import { hrefOf, isReportAddress, readAddress, type ReportAddress } from '../addresses';
import { tooLargePage } from '../pages/problems';
import type { Config } from '../config';
import type { PageView } from '../layout/page-view';
import { ApiAwayError } from '../reading/answer';
import type { Reader } from '../reading/reader';
import { createVisit } from '../reading/visit';
import { isOwnForm } from '../serving/own-form';
import type { PageService } from '../serving/page-service';
import { readForm } from '../serving/read-form';
import { settingsFromCookie } from '../settings';
import type { Word } from '../words/say';
import { cameFrom } from './came-from';
import { NEWS, faultsOfQuestion, questionPage, receiptPage } from './receipt-pages';
import { asReport, emptyReport, faultsOfReport, reportFrom, type ReportForm } from './report-form';
import { reportPage } from './report-pages';
import { createTickets } from './tickets';

// What is longer than a field may be is given back to be shortened: so the form may be much longer.
const LARGEST_FORM_BYTES = 1024 * 1024;

const KINDS = { feedback: 'correction', contact: 'message' } as const satisfies Record<
  Exclude<ReportAddress['kind'], 'receipt'>,
  ReportKind
>;

/** Why the api did not take it, in words and as a status. */
interface Trouble {
  word: Word;
  status: number;
}

export interface ReportParts {
  config: Config;
  pages: Pick<PageService, 'unkept'>;
  reader: Reader;
  /** asks the api on behalf of the reader at an address */
  client: (reader: string) => ReportClient;
  /** headers of every answer */
  headers: Record<string, string>;
  now: () => number;
  onError: (error: unknown, where: string) => void;
}

/** What the api's refusal means for who sent the form; anything unforeseen is noted. */
const troubleOf = (
  error: unknown,
  words: { away: Word; tooMany: Word },
  onError: ReportParts['onError'],
): Trouble => {
  if (error instanceof ApiError && error.status === 429)
    return { word: words.tooMany, status: 429 };
  if (!(error instanceof ApiAwayError)) onError(error, 'reports');
  return { word: words.away, status: 503 };
};

/** 找错, 联系我们 and 查询办理结果: forms that work without script and are never kept. */
export const createReports = (parts: ReportParts) => {
  const { config, pages, now, onError } = parts;
  const { telephone } = config.organisation;
  const tickets = createTickets(config.figuresSecret ?? randomBytes(32).toString('hex'), now);

  const clientOf = (ctx: Context): ReportClient => {
    const forwarded = ctx.get('x-forwarded-for') || undefined;
    const peer = ctx.req.socket.remoteAddress ?? '';
    return parts.client(clientAddress(peer, forwarded, config.trustedProxies));
  };

  const answer = async (ctx: Context, address: ReportAddress, view: PageView): Promise<void> => {
    const settings = settingsFromCookie(ctx.headers.cookie);
    const { api } = createVisit(parts.reader);
    const html = await pages.unkept(view, settings, address.locale, api);
    ctx.set({ ...parts.headers, 'cache-control': 'no-store', 'content-language': address.locale });
    // What stands in the query is for one person: machines shall keep the bare address.
    if (Object.keys(address.query).length > 0) ctx.set('x-robots-tag', 'noindex');
    if (view.retryAfterSeconds !== undefined)
      ctx.set('retry-after', String(view.retryAfterSeconds));
    ctx.status = view.status;
    ctx.type = 'text/html; charset=utf-8';
    ctx.body = html;
  };

  const keep = (ctx: Context, address: ReportAddress, form: ReportForm, trouble: Trouble) =>
    answer(
      ctx,
      address,
      reportPage(address, form, {
        faults: new Map(),
        trouble: { word: trouble.word, values: { number: telephone } },
        status: trouble.status,
      }),
    );

  const file = async (ctx: Context, address: ReportAddress, form: ReportForm): Promise<void> => {
    const faults = faultsOfReport(form);
    if (!isOwnForm(ctx, config.siteUrl))
      return keep(ctx, address, form, { word: 'reportNotOurs', status: 403 });
    if (faults.size > 0)
      return answer(ctx, address, reportPage(address, form, { faults, status: 422 }));
    try {
      const receipt = await clientOf(ctx).file(asReport(form, address.locale, now()));
      const ticket = tickets.issue({ ...receipt, kind: form.kind });
      ctx.status = 303;
      ctx.set('cache-control', 'no-store');
      ctx.set('location', `${hrefOf(address.locale, '/receipt', { ticket })}#${NEWS}`);
      ctx.body = '';
    } catch (error) {
      const words = { away: 'reportAway', tooMany: 'reportTooMany' } as const;
      await keep(ctx, address, form, troubleOf(error, words, onError));
    }
  };

  const look = async (ctx: Context, address: ReportAddress, sent: URLSearchParams) => {
    const [number = '', code = ''] = ['number', 'code'].map((name) =>
      plainDigits((sent.get(name) ?? '').toWellFormed().slice(0, 100)),
    );
    const asked = { number, code };
    const faults = faultsOfQuestion(asked);
    if (faults.size > 0)
      return answer(ctx, address, questionPage(address, asked, { faults, status: 422 }));
    try {
      const state = await clientOf(ctx).state(asked);
      const found = { question: asked, state };
      await answer(ctx, address, questionPage(address, asked, { found, status: 200 }));
    } catch (error) {
      const isUnknown = error instanceof ApiError && error.status === 404;
      const { word, status } = isUnknown
        ? { word: 'stateUnknown' as const, status: 404 }
        : troubleOf(error, { away: 'stateAway', tooMany: 'stateTooMany' }, onError);
      const trouble = { word, values: { number: telephone } };
      await answer(ctx, address, questionPage(address, asked, { trouble, status }));
    }
  };

  const show = async (ctx: Context, address: ReportAddress): Promise<void> => {
    if (address.kind !== 'receipt') {
      const page = address.query['about'] ?? cameFrom(ctx);
      const form = emptyReport(KINDS[address.kind], page, now());
      return answer(ctx, address, reportPage(address, form, { faults: new Map(), status: 200 }));
    }
    const { ticket } = address.query;
    const receipt = ticket === undefined ? undefined : tickets.read(ticket);
    const isReceiptOver = ticket !== undefined && receipt === undefined;
    const empty = { number: '', code: '' };
    await answer(
      ctx,
      address,
      receipt === undefined
        ? questionPage(address, empty, { status: 200, isReceiptOver })
        : receiptPage(address, receipt),
    );
  };

  const take = async (ctx: Context, address: ReportAddress): Promise<void> => {
    const sent = await readForm(ctx, LARGEST_FORM_BYTES);
    if (sent === undefined) {
      ctx.set('connection', 'close');
      return answer(ctx, address, tooLargePage(address));
    }
    await (address.kind === 'receipt'
      ? look(ctx, address, sent)
      : file(ctx, address, reportFrom(KINDS[address.kind], sent)));
  };

  /** Answers what is asked of a form's address; false for anything else. */
  return async (ctx: Context): Promise<boolean> => {
    const reading = readAddress(ctx.req.url ?? '/');
    if (reading.outcome !== 'page' || !isReportAddress(reading.address)) return false;
    if (ctx.method === 'POST') await take(ctx, reading.address);
    else if (ctx.method === 'GET' || ctx.method === 'HEAD') await show(ctx, reading.address);
    else return false;
    return true;
  };
};
