import type { Core } from '@strapi/strapi';
import { SYSTEM, actorOf, type Actor } from '../actor';
import { record } from './audit';

interface Request {
  method: string;
  path: string;
  ip: string;
  status: number;
  request: { body?: { email?: unknown } };
  state: Parameters<typeof actorOf>[0];
}

const LIMITED = 429;
const QUIET_MILLISECONDS = 60_000;

const STRANGER: Actor = { ...SYSTEM, id: -1, name: '未登录' };

const REASONS: Record<number, string> = {
  400: '邮箱或密码不正确，或账号已停用',
  [LIMITED]: '尝试次数过多，已暂时拒绝',
};

/** Sign-in attempts that the limit refuses are noted once a minute each, so they cannot fill the audit. */
class Quiet {
  private readonly until = new Map<string, number>();

  isQuiet(address: string): boolean {
    const now = Date.now();
    for (const [known, end] of this.until) if (end <= now) this.until.delete(known);
    if (this.until.has(address)) return true;
    this.until.set(address, now + QUIET_MILLISECONDS);
    return false;
  }
}

const noteSignIn = async (strapi: Core.Strapi, context: Request, quiet: Quiet): Promise<void> => {
  const { status, ip, state } = context;
  const { email } = context.request.body ?? {};
  const facts = { email: typeof email === 'string' ? email.slice(0, 200) : '', ip };
  if (status < 400)
    return record(strapi, { actor: actorOf(state), action: 'sign-in', facts: { ip } });
  if (status === LIMITED && quiet.isQuiet(ip)) return;
  return record(strapi, {
    actor: STRANGER,
    action: 'sign-in.failed',
    outcome: 'refused',
    reason: REASONS[status] ?? `登录未成功（${String(status)}）`,
    facts,
  });
};

/** Routes of the desk record their refusals themselves, with what was asked for. */
const OWN_ROUTES = /^\/editorial\//;

const note = async (strapi: Core.Strapi, context: Request, quiet: Quiet): Promise<void> => {
  const { method, path, status, state, ip } = context;
  if (method === 'POST' && path === '/admin/login') return noteSignIn(strapi, context, quiet);
  const actor = actorOf(state);
  if (actor.kind === 'system') return;
  if (method === 'POST' && path === '/admin/logout' && status < 400)
    return record(strapi, { actor, action: 'sign-out', facts: { ip } });
  if (status === 403 && !OWN_ROUTES.test(path))
    return record(strapi, {
      actor,
      action: 'access.refused',
      outcome: 'refused',
      reason: '没有权限',
      facts: { method, path: path.slice(0, 500) },
    });
};

/**
 * Records who signs in and out, who fails to, and who is refused by Strapi's own permissions. It
 * stands around everything else, so it sees what was answered in the end. An answer is not held back
 * when its record fails; that is logged.
 */
export const watchSignIns = (strapi: Core.Strapi): void => {
  const quiet = new Quiet();
  strapi.server.use(async (context, next) => {
    await next();
    await note(strapi, context as unknown as Request, quiet).catch((error: unknown) => {
      strapi.log.error(`The audit could not record a request: ${String(error)}`);
    });
  });
};
