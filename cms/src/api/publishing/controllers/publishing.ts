import type { Core } from '@strapi/strapi';
import { DeliveryFailed } from '../../../publishing/content-store';
import { publishingOf } from '../../../publishing/publishing';

interface Context {
  status: number;
  body: unknown;
}

const UNAVAILABLE = 503;

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** Compares with the content store, repairs, waits until both are equal, and answers the counts. */
  async reconcile(context: Context): Promise<void> {
    try {
      context.body = await publishingOf(strapi).reconcileOnRequest();
    } catch (error) {
      if (!(error instanceof DeliveryFailed)) throw error;
      context.status = UNAVAILABLE;
      context.body = {
        error: { name: error.name, message: `内容库暂时无法连接：${error.message}` },
      };
    }
  },
});
