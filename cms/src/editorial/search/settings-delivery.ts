import { canonicalJson, type SearchSettings } from '@minzong/api-contract';
import type { Core } from '@strapi/strapi';
import { Alarm } from '../../publishing/alarm';
import { DeliveryRefused } from '../../publishing/content-store';
import { inTransaction } from '../../publishing/transaction';
import { createRuleStore } from './rule-store';
import { createSearchDoor } from './search-door';
import { settingsOf } from './settings-of';

const FIRST_PAUSE_SECONDS = 0.5;
const LONGEST_PAUSE_SECONDS = 30;
const REFUSED_PAUSE_SECONDS = 180;

const AWAY = '检索服务没有应答，恢复后自动送达';

/** Seconds until the next attempt: doubled each time, at most half a minute. */
const pauseSeconds = (failures: number): number =>
  Math.min(LONGEST_PAUSE_SECONDS, FIRST_PAUSE_SECONDS * 2 ** Math.min(failures, 10));

const isSame = (a: SearchSettings, b: SearchSettings): boolean =>
  canonicalJson(a) === canonicalJson(b);

/**
 * Carries the decisions about the search to the api: whole, with a version, at once after a change
 * and again until they are accepted. From time to time, and first of all, it compares what the api
 * holds, which may be older, or of another cms.
 */
export class SettingsDelivery {
  private readonly alarm = new Alarm();
  private readonly store;
  private readonly door;
  private running: Promise<void> | undefined;
  private stopping = false;
  private compareAt = 0;

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly compareSeconds: number,
  ) {
    this.store = createRuleStore(strapi);
    this.door = createSearchDoor(strapi);
  }

  start(): void {
    this.running ??= this.run();
  }

  async stop(): Promise<void> {
    this.stopping = true;
    this.alarm.ring();
    await this.running;
  }

  /** Something changed. */
  ring(): void {
    this.alarm.ring();
  }

  /** Somebody wants it compared and delivered now. */
  begin(): void {
    this.compareAt = 0;
    this.alarm.ring();
  }

  private isStopping(): boolean {
    return this.stopping;
  }

  private async run(): Promise<void> {
    let failures = 0;
    while (!this.isStopping()) {
      try {
        if (Date.now() >= this.compareAt) await this.compare();
        await this.deliver();
        failures = 0;
        await this.alarm.sleep(this.compareSeconds);
      } catch (error) {
        // It may have been refused for being older than what the api holds.
        this.compareAt = 0;
        await this.noteFault(error);
        await this.alarm.sleep(
          error instanceof DeliveryRefused ? REFUSED_PAUSE_SECONDS : pauseSeconds(failures),
        );
        failures += 1;
      }
    }
  }

  private present(): Promise<SearchSettings> {
    return inTransaction(this.strapi, async () => {
      const { version } = await this.store.state();
      return settingsOf(await this.store.all(), version);
    });
  }

  /** Notes that the api holds something else than it should, or that all is well. */
  private async compare(): Promise<void> {
    const held = await this.door.heldSettings();
    await inTransaction(this.strapi, async () => {
      const { version, delivered_version: delivered } = await this.store.state();
      const mine = settingsOf(await this.store.all(), version);
      if (isSame(held, mine)) {
        if (delivered !== version)
          await this.store.changeState({
            delivered_version: version,
            delivered_at: Date.now(),
            fault: null,
          });
      } else if (held.version >= version)
        // The newer version wins there; ours has to be the newer one.
        await this.store.changeState({
          version: held.version + 1,
          delivered_version: held.version,
        });
      else await this.store.changeState({ delivered_version: held.version });
    });
    this.compareAt = Date.now() + this.compareSeconds * 1000;
  }

  private async deliver(): Promise<void> {
    for (;;) {
      const settings = await this.present();
      const { delivered_version: delivered } = await this.store.state();
      if (delivered >= settings.version || this.isStopping()) return;
      await this.door.putSettings(settings);
      const changes = { delivered_version: settings.version, delivered_at: Date.now() };
      await this.store.changeState({ ...changes, fault: null });
    }
  }

  private async noteFault(error: unknown): Promise<void> {
    const reason = error instanceof Error ? error.message : String(error);
    this.strapi.log.warn(`The search settings could not be delivered: ${reason}`);
    const fault = error instanceof DeliveryRefused ? `检索服务没有接受：${reason}` : AWAY;
    await this.store.changeState({ fault }).catch(() => undefined);
  }
}
