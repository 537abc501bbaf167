import { type Alarm } from './alarm';
import { deliverRow, type DeliveryParts } from './delivery';

const POLL_SECONDS = 2;
const AT_ONCE = 4;

/**
 * Carries the outbox to the content store until it is stopped: at once when a change is committed,
 * otherwise every two seconds. Any number of processes may run it side by side.
 */
export class DeliveryWorker {
  private running: Promise<void> | undefined;
  private stopping = false;

  constructor(
    private readonly parts: DeliveryParts,
    private readonly alarm: Alarm,
  ) {}

  start(): void {
    this.running ??= this.run();
  }

  /** Finishes the deliveries under way and ends. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.alarm.ring();
    await this.running;
  }

  /** Waits until nothing is pending, refused rows left out. */
  async drain(timeoutSeconds: number): Promise<boolean> {
    const end = Date.now() + timeoutSeconds * 1000;
    while (Date.now() < end && !this.stopping) {
      if ((await this.parts.outbox.countPending()) === 0) return true;
      this.alarm.ring();
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return false;
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      const delivered = await this.round();
      // A ring while the round was going on, a stop included, ends this sleep at once.
      if (delivered === 0) await this.alarm.sleep(POLL_SECONDS);
    }
  }

  private async round(): Promise<number> {
    const { outbox, holder, strapi } = this.parts;
    try {
      const rows = await outbox.lease(holder, AT_ONCE);
      await Promise.all(rows.map((row) => deliverRow(this.parts, row)));
      return rows.length;
    } catch (error) {
      strapi.log.error(error);
      return 0;
    }
  }
}
