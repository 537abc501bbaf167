import type { DocumentType } from '@minzong/content-types';
import type { Core } from '@strapi/strapi';
import { typeOf } from '../../document-uid';
import { Alarm } from '../../publishing/alarm';
import { inTransaction } from '../../publishing/transaction';
import { collectDocument, forgetUnused } from './collect-links';
import { isDue } from './check-hour';
import type { LinkChecker } from './link-checker';
import { lastFullRun } from './link-runs';

const TICK_SECONDS = 60;
const SETTLING_SECONDS = 0.3;
const CHANGING = new Set([
  ...['create', 'update', 'publish', 'unpublish', 'delete', 'discardDraft', 'clone'],
]);

interface Changed {
  type: DocumentType;
  documentId: string;
}

const documentIdIn = (value: unknown): string | undefined =>
  typeof value === 'object' && value !== null && 'documentId' in value
    ? String(value.documentId)
    : undefined;

/** The links of this cms: kept up to date with every change, looked at every night. */
export class Links {
  private readonly changed = new Map<string, Changed>();
  private readonly alarm = new Alarm();
  private readonly nextTick = new Alarm();
  private readonly startedAt = Date.now();
  private loops: Promise<unknown> | undefined;
  private stopping = false;

  /** @param hour of the day in Beijing at which everything is looked at, or `off` */
  constructor(
    private readonly strapi: Core.Strapi,
    public checker: LinkChecker,
    private readonly hour: number | 'off',
  ) {}

  /** Sees every change of a document once it is committed. */
  watch(): void {
    this.strapi.documents.use(async (context, next) => {
      const { uid, action, params } = context as unknown as {
        uid: string;
        action: string;
        params: unknown;
      };
      const result: unknown = await next();
      const type = typeOf(uid);
      const documentId = documentIdIn(params) ?? documentIdIn(result);
      if (type === undefined || documentId === undefined || !CHANGING.has(action))
        return result as never;
      await inTransaction(this.strapi, ({ onCommit }) => {
        onCommit(() => {
          this.changed.set(`${type} ${documentId}`, { type, documentId });
          this.alarm.ring();
        });
        return Promise.resolve();
      });
      return result as never;
    });
  }

  start(): void {
    this.loops = Promise.all([this.follow(), this.tickRegularly()]);
  }

  async stop(): Promise<void> {
    this.stopping = true;
    this.alarm.ring();
    this.nextTick.ring();
    await Promise.all([this.loops, this.checker.stop()]);
  }

  private isStopping(): boolean {
    return this.stopping;
  }

  /** Notes the links of what has changed; resolves when all is noted. */
  async collectChanged(): Promise<void> {
    const { siteUrl } = this.checker.rules;
    for (const [key, { type, documentId }] of [...this.changed]) {
      this.changed.delete(key);
      await collectDocument(this.strapi, type, documentId, siteUrl);
    }
    await forgetUnused(this.strapi);
  }

  private async follow(): Promise<void> {
    while (!this.isStopping()) {
      await this.alarm.sleep(TICK_SECONDS);
      if (this.isStopping() || this.changed.size === 0) continue;
      await new Promise((resolve) => setTimeout(resolve, SETTLING_SECONDS * 1000));
      await this.collectChanged().catch((error: unknown) => {
        this.strapi.log.warn(`Links could not be noted: ${String(error)}`);
      });
    }
  }

  /** Goes on with what was cut off, and begins the nightly look when its hour has come. */
  async tick(now = Date.now()): Promise<void> {
    if (this.hour === 'off') return;
    await this.checker.resume();
    const last = Number((await lastFullRun(this.strapi))?.started_at ?? this.startedAt);
    if (isDue(this.hour, last, now)) await this.checker.checkEverything('每夜自动检查');
  }

  private async tickRegularly(): Promise<void> {
    while (!this.isStopping()) {
      await this.tick().catch((error: unknown) => {
        this.strapi.log.warn(`The link check could not begin: ${String(error)}`);
      });
      await this.nextTick.sleep(TICK_SECONDS);
    }
  }
}

const NAME = 'editorial.links';

/** Keeps the links with Strapi's own services, under which their routes find them. */
export const keepLinks = (strapi: Core.Strapi, links: Links): void => {
  strapi.add(NAME, links);
};

/** The links of this cms. */
export const linksOf = (strapi: Core.Strapi): Links => strapi.get<Links>(NAME);
