import { errors } from '@strapi/utils';
import { addDeskRoutes, type DeskContext } from '../../admin-routes';
import type { Feature } from '../../feature';
import { inTransaction } from '../../publishing/transaction';
import { currentActor } from '../actor';
import { record } from '../audit/audit';
import { demand, mayDo } from '../permissions/ability';
import { readClock } from './clock';
import { evidenceTable } from './evidence';
import { clockSettings } from './limits';
import { saveClockSettings } from './settings-store';

const READ = 'editorial.clock.read';
const CONFIGURE = 'editorial.workflow.configure';

const settingsOf = (context: DeskContext) => {
  const parsed = clockSettings.safeParse(context.request.body);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new errors.ValidationError(`设置有误：${issue?.message ?? '请检查后重试'}`, {
    errors: parsed.error.issues.map(({ path, message }) => ({ path, message })),
  });
};

/** The inspection clock: what is due, what is owed, and the proof of it. */
export const clock: Feature = {
  register(strapi, { SITE_URL }) {
    addDeskRoutes(strapi, '/editorial/clock', [
      {
        method: 'GET',
        path: '/',
        handler: async (context) => {
          demand(context, READ);
          context.body = { ...(await readClock(strapi)), mayConfigure: mayDo(context, CONFIGURE) };
        },
      },
      {
        method: 'PUT',
        path: '/settings',
        handler: async (context) => {
          demand(context, CONFIGURE);
          const settings = settingsOf(context);
          await inTransaction(strapi, async () => {
            await saveClockSettings(strapi, settings);
            const actor = currentActor(strapi);
            await record(strapi, {
              actor,
              action: 'workflow.change',
              title: '检查时钟',
              facts: settings,
            });
          });
          context.body = { ...(await readClock(strapi)), mayConfigure: mayDo(context, CONFIGURE) };
        },
      },
      {
        method: 'GET',
        path: '/evidence',
        handler: async (context) => {
          demand(context, READ);
          const now = await readClock(strapi);
          const actor = currentActor(strapi);
          await record(strapi, { actor, action: 'report.export', title: '栏目更新佐证表' });
          context.set('content-type', 'text/csv; charset=utf-8');
          context.set('content-disposition', `attachment; filename="columns-${now.today}.csv"`);
          context.body = evidenceTable(now, SITE_URL);
        },
      },
    ]);
  },
};
