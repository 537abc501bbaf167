import type { Core } from '@strapi/strapi';
import { setTimeout as wait } from 'node:timers/promises';
import { checkLink } from './check-link';
import { collectEverything } from './collect-links';
import { GuardedRequest, type GuardRules } from './guarded-request';
import { HostQueue } from './host-queue';
import { refreshInternal } from './internal-links';
import {
  LEASE_SECONDS,
  assignLinks,
  closeRun,
  currentRun,
  keepOutcome,
  leaseRun,
  openRun,
  pendingLinks,
  takeOver,
} from './link-runs';
import type { LinkRow, RunRow } from './link-tables';

const PAUSE_MILLISECONDS = 1000;

export interface CheckerRules extends GuardRules {
  siteUrl: string;
  /** requests under way at the same time */
  concurrency: number;
  /** between two requests to one site */
  pauseMilliseconds?: number;
}

/** Looks at links in the background, one run at a time in all processes together. */
export class LinkChecker {
  private readonly requests: GuardedRequest;
  private readonly stopping = new AbortController();
  private queue: HostQueue<LinkRow> | undefined;
  private running: Promise<void> | undefined;

  constructor(
    private readonly strapi: Core.Strapi,
    readonly rules: CheckerRules,
  ) {
    this.requests = new GuardedRequest(rules);
  }

  /**
   * Begins to look at everything.
   * @returns false when a run is under way
   */
  async checkEverything(startedBy: string): Promise<boolean> {
    const run = await openRun(this.strapi, 'all', startedBy);
    if (run === undefined) return false;
    this.begin(run, true);
    return true;
  }

  /** Begins to look at some links, in the run under way if there is one. */
  async checkSome(ids: readonly number[], startedBy: string): Promise<void> {
    await refreshInternal(this.strapi);
    const run = await openRun(this.strapi, 'some', startedBy);
    const current = run ?? (await currentRun(this.strapi));
    if (current === undefined) return;
    await assignLinks(this.strapi, current.id, ids);
    if (run !== undefined) this.begin(run, false);
    else {
      const wanted = new Set(ids);
      const pending = await pendingLinks(this.strapi, current.id);
      this.queue?.add(
        pending.filter(({ id }) => wanted.has(id)),
        true,
      );
    }
  }

  /** Goes on with a run that was cut off, here or in a process that is gone. */
  async resume(): Promise<void> {
    if (this.running !== undefined) return;
    const run = await currentRun(this.strapi);
    if (run !== undefined && (await takeOver(this.strapi, run)))
      this.begin(run, run.scope === 'all' && run.total === 0);
  }

  /** Resolves when no run is under way here. */
  async settled(): Promise<void> {
    await this.running;
  }

  /** Breaks off; the next start goes on where this one ends. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private begin(run: RunRow, collects: boolean): void {
    this.running = this.work(run, collects)
      .catch((error: unknown) => {
        this.strapi.log.error(`The link check broke off: ${String(error)}`);
      })
      .finally(() => {
        this.running = undefined;
        this.queue = undefined;
      });
  }

  private isStopping = (): boolean => this.stopping.signal.aborted;

  private async work(run: RunRow, collects: boolean): Promise<void> {
    const renewal = setInterval(
      () => void leaseRun(this.strapi, run.id).catch(() => undefined),
      (LEASE_SECONDS * 1000) / 3,
    );
    try {
      if (collects) await this.collect(run);
      let pending = await pendingLinks(this.strapi, run.id);
      while (pending.length > 0 && !this.isStopping()) {
        await this.checkAll(run, pending);
        pending = await pendingLinks(this.strapi, run.id);
      }
    } finally {
      clearInterval(renewal);
      if (this.isStopping()) await leaseRun(this.strapi, run.id, 0);
      else await closeRun(this.strapi, run.id);
    }
  }

  private async collect(run: RunRow): Promise<void> {
    await collectEverything(this.strapi, this.rules.siteUrl, this.isStopping);
    if (this.isStopping()) return;
    await refreshInternal(this.strapi);
    await assignLinks(this.strapi, run.id, 'all');
  }

  private async checkAll(run: RunRow, pending: LinkRow[]): Promise<void> {
    const queue = new HostQueue<LinkRow>(this.rules.pauseMilliseconds ?? PAUSE_MILLISECONDS);
    queue.add(pending);
    this.queue = queue;
    const workers = Array.from({ length: this.rules.concurrency }, () => this.serve(run, queue));
    await Promise.all(workers);
  }

  private async serve(run: RunRow, queue: HostQueue<LinkRow>): Promise<void> {
    for (;;) {
      const next = this.isStopping() ? undefined : queue.take(Date.now());
      if (next === undefined) return;
      if (typeof next === 'number')
        await wait(next, undefined, { signal: this.stopping.signal }).catch(() => undefined);
      else await this.look(run, next, queue);
    }
  }

  private async look(run: RunRow, link: LinkRow, queue: HostQueue<LinkRow>): Promise<void> {
    const outcome = await checkLink(this.requests, link.url, this.stopping.signal);
    queue.release(link.url, Date.now());
    if (!this.isStopping()) await keepOutcome(this.strapi, run.id, link.id, outcome);
  }
}
