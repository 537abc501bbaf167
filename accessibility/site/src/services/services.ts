import { randomBytes } from 'node:crypto';
import type { Context } from 'koa';
import { isServiceAddress, readAddress, type ServiceAddress } from '../addresses';
import type { BrailleService } from '../braille/braille-service';
import { awayPage } from '../pages/problems';
import { ApiAwayError } from '../reading/answer';
import { createApplying } from './applying';
import { createCaseTickets } from './case-tickets';
import { createDoor, type ServiceParts } from './door';
import { figuresPage } from './figures-page';
import { createFollowing } from './following';
import { createReceipts } from './receipts';

interface Parts extends ServiceParts {
  braille: Pick<BrailleService, 'slip'>;
}

/** Citizen services: apply, keep the receipt, follow, correct, withdraw, book, rate. No script. */
export const createServices = (parts: Parts) => {
  const { config, now, braille } = parts;
  const door = createDoor(parts);
  const tickets = createCaseTickets(config.figuresSecret ?? randomBytes(32).toString('hex'), now);
  const applying = createApplying({ door, tickets, now });
  const following = createFollowing({ door, now });
  const receipts = createReceipts({ door, tickets, braille, config });

  const showFigures = async (ctx: Context, address: ServiceAddress): Promise<void> => {
    try {
      const figures = await door.clientOf(ctx).cases.figures();
      await door.answer(ctx, address, figuresPage(address, figures));
    } catch (error) {
      if (!(error instanceof ApiAwayError)) throw error;
      await door.answer(ctx, address, awayPage({ locale: address.locale, address }));
    }
  };

  const show = (ctx: Context, address: ServiceAddress): Promise<void> => {
    switch (address.kind) {
      case 'apply':
        return applying.show(ctx, address);
      case 'case':
        return following.show(ctx, address);
      case 'case-receipt':
        return receipts.show(ctx, address);
      case 'service-figures':
        return showFigures(ctx, address);
    }
  };

  /** Answers what is asked of an address of the services; false for anything else. */
  return async (ctx: Context): Promise<boolean> => {
    const isReading = ctx.method === 'GET' || ctx.method === 'HEAD';
    if (isReading && (await receipts.slip(ctx))) return true;
    const reading = readAddress(ctx.req.url ?? '/');
    if (reading.outcome !== 'page' || !isServiceAddress(reading.address)) return false;
    const { address } = reading;
    if (isReading) await show(ctx, address);
    else if (ctx.method === 'POST' && address.kind === 'apply') await applying.take(ctx, address);
    else if (ctx.method === 'POST' && address.kind === 'case') await following.take(ctx, address);
    else return false;
    return true;
  };
};
