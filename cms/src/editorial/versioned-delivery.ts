import { canonicalJson } from '@minzong/api-contract';
import type { Core } from '@strapi/strapi';
import { Alarm } from '../publishing/alarm';
import { DeliveryRefused } from '../publishing/content-store';
import { inTransaction } from '../publishing/transaction';
import type { DeliveryState } from './delivery-state';

const FIRST_PAUSE_SECONDS = 0.5;
const LONGEST_PAUSE_SECONDS = 30;
const REFUSED_PAUSE_SECONDS = 180;

/** Seconds until the next attempt: doubled each time, at most half a minute. */
const pauseSeconds = (failures: number): number =>
  Math.min(LONGEST_PAUSE_SECONDS, FIRST_PAUSE_SECONDS * 2 ** Math.min(failures, 10));

/** What is carried, and how. */
export interface Freight<T extends { version: number }> {
  /** for the log, e.g. `search settings` */
  name: string;
  /** what the people at the desk call the other side, e.g. 检索服务 */
  receiver: string;
  state: DeliveryState;
  /** all of it, as the desk has it now, under this version */
  present(version: number): Promise<T>;
  /** as the api holds it */
  held(): Promise<T>;
  put(freight: T): Promise<void>;
}

/**
 * Carries what the desk has decided to the api: whole, with a version, at once after a change and
 * again until it is accepted. From time to time, and first of all, it compares what the api holds,
 * which may be older, or of another cms.
 */
export class VersionedDelivery<T extends { version: number }> {
  private readonly alarm = new Alarm();
  private running: Promise<void> | undefined;
  private stopping = false;
  private compareAt = 0;

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly freight: Freight<T>,
    private readonly compareSeconds: number,
  ) {}

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

  private present(): Promise<T> {
    return inTransaction(this.strapi, async () =>
      this.freight.present((await this.freight.state.state()).version),
    );
  }

  /** Notes that the api holds something else than it should, or that all is well. */
  private async compare(): Promise<void> {
    const { state } = this.freight;
    const held = await this.freight.held();
    await inTransaction(this.strapi, async () => {
      const { version, delivered_version: delivered } = await state.state();
      const mine = await this.freight.present(version);
      if (canonicalJson(held) === canonicalJson(mine)) {
        if (delivered !== version)
          await state.changeState({
            delivered_version: version,
            delivered_at: Date.now(),
            fault: null,
          });
      } else if (held.version >= version)
        // The newer version wins there; ours has to be the newer one.
        await state.changeState({
          version: held.version + 1,
          delivered_version: held.version,
        });
      else await state.changeState({ delivered_version: held.version });
    });
    this.compareAt = Date.now() + this.compareSeconds * 1000;
  }

  private async deliver(): Promise<void> {
    for (;;) {
      const present = await this.present();
      const { delivered_version: delivered } = await this.freight.state.state();
      if (delivered >= present.version || this.isStopping()) return;
      await this.freight.put(present);
      const changes = { delivered_version: present.version, delivered_at: Date.now() };
      await this.freight.state.changeState({ ...changes, fault: null });
    }
  }

  private async noteFault(error: unknown): Promise<void> {
    const reason = error instanceof Error ? error.message : String(error);
    const { name, receiver, state } = this.freight;
    this.strapi.log.warn(`The ${name} could not be delivered: ${reason}`);
    const fault =
      error instanceof DeliveryRefused
        ? `${receiver}没有接受：${reason}`
        : `${receiver}没有应答，恢复后自动送达`;
    await state.changeState({ fault }).catch(() => undefined);
  }
}
