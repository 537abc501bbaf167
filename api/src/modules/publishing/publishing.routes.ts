import type Router from '@koa/router';
import {
  DELIVERY_PATHS,
  delivery,
  type Delivery,
  type DeliveryReceipt,
  type LedgerPage,
} from '@minzong/api-contract';
import { z } from 'zod';
import { AppError } from '../../errors';
import { parseJson } from '../../middleware/body';
import { faultsOf, messagesFor, parseQuery } from '../../middleware/query';
import { readSigned } from '../../middleware/signed-request';

const DELIVERY_LIMIT_BYTES = 5 * 1024 * 1024;
const OTHER_LIMIT_BYTES = 64 * 1024;

export interface PublishingParts {
  secret: string;
  accept(delivery: Delivery): Promise<DeliveryReceipt>;
  ledger(after: string | undefined): Promise<LedgerPage>;
  initialise(): Promise<void>;
}

const ledgerQuery = z.strictObject({ after: z.string().max(100).optional() });

/** The door by which the cms delivers. Every request is signed; nothing else changes the content. */
export const publishingRoutes = (router: Router, parts: PublishingParts): void => {
  router.post(DELIVERY_PATHS.deliveries, async (context) => {
    const bytes = await readSigned(context, parts.secret, DELIVERY_LIMIT_BYTES);
    const parsed = delivery.safeParse(parseJson(context, bytes), messagesFor(context));
    if (!parsed.success)
      throw new AppError('unprocessable', 'document-invalid', { errors: faultsOf(parsed.error) });
    context.body = await parts.accept(parsed.data);
  });

  router.get(DELIVERY_PATHS.ledger, async (context) => {
    await readSigned(context, parts.secret, OTHER_LIMIT_BYTES);
    context.body = await parts.ledger(parseQuery(context, ledgerQuery).after);
  });

  router.post(DELIVERY_PATHS.initialised, async (context) => {
    await readSigned(context, parts.secret, OTHER_LIMIT_BYTES);
    await parts.initialise();
    context.status = 204;
  });
};
