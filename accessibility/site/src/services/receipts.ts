import type { Context } from 'koa';
import { readAddress, type Address, type ServiceAddress } from '../addresses';
import type { BrailleService } from '../braille/braille-service';
import { BrailleAwayError } from '../braille/press';
import type { Config } from '../config';
import { awayPage } from '../pages/problems';
import type { Cases } from './ask-cases';
import { caseReceiptPage, type ReceiptSubject } from './case-receipt-page';
import type { CaseTicket, createCaseTickets } from './case-tickets';
import type { Door } from './door';
import { caseQuestionPage } from './question-page';
import { slipText } from './slip-braille';

/** The files of a slip: by the end of their address, what they are. */
const SLIPS = {
  '/case/slip-30.brf': { form: 'braille30', type: 'application/x-brf' },
  '/case/slip-40.brf': { form: 'braille40', type: 'application/x-brf' },
  '/case/slip.txt': { form: 'brailleText', type: 'text/plain; charset=utf-8' },
} as const;

interface ReceiptParts {
  door: Door;
  tickets: ReturnType<typeof createCaseTickets>;
  braille: Pick<BrailleService, 'slip'>;
  config: Config;
}

/** The slip of a case: as a page, for the printer, and in braille. */
export const createReceipts = ({ door, tickets, braille, config }: ReceiptParts) => {
  const ticketOf = ({ query }: Pick<Address, 'query'>): CaseTicket | undefined => {
    const { ticket } = query;
    return ticket === undefined ? undefined : tickets.read(ticket);
  };

  /** For which service; a receipt is one without it, too. */
  const subjectOf = async (
    { number, code }: CaseTicket,
    { cases }: Cases,
  ): Promise<ReceiptSubject | undefined> => {
    try {
      const { title, locale } = await cases.state({ number, code });
      return { title, lang: locale };
    } catch {
      return undefined;
    }
  };

  const show = async (ctx: Context, address: ServiceAddress): Promise<void> => {
    const ticket = ticketOf(address);
    if (ticket === undefined) {
      const isReceiptOver = address.query['ticket'] !== undefined;
      const empty = { number: '', code: '' };
      return door.answer(
        ctx,
        address,
        caseQuestionPage(address, empty, { status: 200, isReceiptOver }),
      );
    }
    const subject = await subjectOf(ticket, door.clientOf(ctx));
    return door.answer(ctx, address, caseReceiptPage({ address, ticket, subject }));
  };

  /** Sends a slip in braille; false when the address names none. */
  const slip = async (ctx: Context): Promise<boolean> => {
    const reading = readAddress(ctx.req.url ?? '/');
    if (reading.outcome !== 'page' || reading.address.kind !== 'case-slip') return false;
    const { address } = reading;
    const kind = SLIPS[address.path as keyof typeof SLIPS];
    const ticket = ticketOf(address);
    const asPage: ServiceAddress = { ...address, kind: 'case-receipt', path: '/case/receipt' };
    if (ticket === undefined) {
      await show(ctx, asPage);
      return true;
    }
    try {
      const subject = await subjectOf(ticket, door.clientOf(ctx));
      const files = await braille.slip(
        slipText(ticket, subject, address.locale, config),
        door.visit().api,
      );
      ctx.set({ 'cache-control': 'no-store', 'content-type': kind.type });
      const name = address.path.slice('/case/'.length);
      ctx.set('content-disposition', `attachment; filename="${name}"`);
      ctx.set('x-robots-tag', 'noindex');
      ctx.status = 200;
      ctx.body = Buffer.from(files[kind.form]);
    } catch (error) {
      if (!(error instanceof BrailleAwayError)) throw error;
      await door.answer(ctx, asPage, awayPage({ locale: address.locale, address: asPage }));
    }
    return true;
  };

  return { show, slip };
};
