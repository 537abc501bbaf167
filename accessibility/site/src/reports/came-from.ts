import type { Context } from 'koa';

const LONGEST = 500;
const FORMS = /^(?:\/(?:en|bo|ii))?\/(?:feedback|contact|receipt|settings)(?:$|[/?])/;

/**
 * The page of this site from which somebody came, as path with query, or nothing: for who follows a
 * link that does not name its page, such as the one of an error page.
 */
export const cameFrom = (ctx: Context): string => {
  const from = URL.canParse(ctx.get('referer')) ? new URL(ctx.get('referer')) : undefined;
  if (from?.host !== ctx.host) return '';
  const page = from.pathname + from.search;
  return page.length > LONGEST || FORMS.test(page) ? '' : page;
};
