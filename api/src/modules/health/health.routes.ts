import type Router from '@koa/router';
import { setTimeout as sleep } from 'node:timers/promises';

export interface HealthParts {
  /** When everything published had been delivered at least once; null until then. */
  initialisedAt(): Promise<string | null>;
  /** Whether the search server was reached the last time. */
  isSearchWell(): boolean;
  /** Whether the process is on its way down. */
  isStopping(): boolean;
}

const PATIENCE_MS = 1000;

/**
 * `GET /health/live`: the process answers. `GET /health/ready`: send readers here. Ready means that
 * the database answers and the store has been filled once. The search is told but not waited for,
 * because the database stands in for it.
 */
export const healthRoutes = (router: Router, parts: HealthParts): void => {
  router.get('/health/live', (context) => {
    context.set('cache-control', 'no-store');
    context.body = { status: 'live' };
  });

  router.get('/health/ready', async (context) => {
    const timer = new AbortController();
    const silent = sleep(PATIENCE_MS, undefined, { signal: timer.signal }).catch(() => undefined);
    const initialisedAt = await Promise.race([
      parts.initialisedAt().catch(() => undefined),
      silent,
    ]);
    timer.abort();
    const database = initialisedAt !== undefined;
    const filled = typeof initialisedAt === 'string';
    const ready = filled && !parts.isStopping();
    context.status = ready ? 200 : 503;
    context.set('cache-control', 'no-store');
    if (!ready) context.set('retry-after', '2');
    context.body = {
      status: ready ? 'ready' : 'not-ready',
      parts: {
        process: parts.isStopping() ? 'stopping' : 'running',
        database: database ? 'up' : 'down',
        content: filled ? 'initialised' : 'waiting-for-first-delivery',
        search: parts.isSearchWell() ? 'up' : 'degraded',
      },
    };
  });
};
