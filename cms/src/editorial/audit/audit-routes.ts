import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { addDeskRoutes } from '../../admin-routes';
import { actorOf } from '../actor';
import { beginningOf } from '../clock/beijing-days';
import { demand } from '../permissions/ability';
import { exportMonth } from './audit-export';
import { auditChoices, listAudit } from './audit-list';
import { auditLogOf } from './audit-log';
import { auditSource } from './audit-source';
import { actionLabel, typeLabel } from './audit-words';
import { readAnchors } from './head-file';
import { verifyAudit, type Verification } from './verify';

const DAY_MILLISECONDS = 86_400_000;
const PAGE_SIZE = 50;

const filled = z
  .string()
  .optional()
  .transform((text) => (text === '' ? undefined : text));
const day = filled.pipe(
  z
    .string()
    .regex(/^\d{4}-\d\d-\d\d$/)
    .optional(),
);

const query = z.object({
  person: filled,
  action: filled,
  outcome: filled,
  type: filled,
  document: filled,
  from: day.transform((text) => (text === undefined ? undefined : beginningOf(text))),
  to: day.transform((text) => (text === undefined ? undefined : beginningOf(text))),
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
});

const readQuery = (given: Record<string, unknown>) => {
  const parsed = query.safeParse(given);
  if (!parsed.success) throw new errors.ValidationError('筛选条件有误，请刷新页面后重试');
  const { to, page, ...filter } = parsed.data;
  return { page, filter: { ...filter, until: to === undefined ? to : to + DAY_MILLISECONDS } };
};

const verifyNow = (strapi: Core.Strapi): Promise<Verification> => {
  const { keys, files } = auditLogOf(strapi);
  return verifyAudit(auditSource(strapi.db.connection), keys, () => readAnchors(files));
};

/** `/editorial/audit`: reading, verifying and exporting the audit. */
export const addAuditRoutes = (strapi: Core.Strapi): void => {
  addDeskRoutes(strapi, '/editorial/audit', [
    {
      method: 'GET',
      path: '/',
      handler: async (context) => {
        demand(context, 'editorial.audit.read');
        const { filter, page } = readQuery(context.query);
        const { items, total } = await listAudit(strapi, filter, page, PAGE_SIZE);
        context.body = {
          items: items.map((item) => ({
            ...item,
            actionLabel: actionLabel(item.action),
            typeLabel: typeLabel(strapi, item.type),
          })),
          page,
          pageSize: PAGE_SIZE,
          total,
        };
      },
    },
    {
      method: 'GET',
      path: '/choices',
      handler: async (context) => {
        demand(context, 'editorial.audit.read');
        const { people, actions } = await auditChoices(strapi);
        const named = actions.map((action) => ({ action, label: actionLabel(action) }));
        context.body = { people, actions: named };
      },
    },
    {
      method: 'POST',
      path: '/verify',
      handler: async (context) => {
        demand(context, 'editorial.audit.read');
        context.body = await verifyNow(strapi);
      },
    },
    {
      method: 'GET',
      path: '/export',
      handler: async (context) => {
        demand(context, 'editorial.audit.export');
        const actor = actorOf(context.state);
        const { name, csv } = await exportMonth(strapi, context.query['month'], actor);
        context.set('content-type', 'text/csv; charset=utf-8');
        context.set('content-disposition', `attachment; filename="${name}"`);
        context.body = csv;
      },
    },
  ]);
};
