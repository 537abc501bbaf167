import { Alarm } from '../../publishing/alarm';
import { execute, type ExecutionParts } from './execution';
import type { ScheduleRow } from './schedule-table';

/** How soon an entry of another process is seen; entries lie at least half a minute ahead. */
const POLL_SECONDS = 5;
const AT_ONCE = 10;

/** Does what is due until it is stopped. Any number of processes may run it side by side. */
export class ScheduleRunner {
  private readonly alarm = new Alarm();
  private running: Promise<void> | undefined;
  private stopping = false;

  constructor(private readonly parts: ExecutionParts) {}

  start(): void {
    this.running ??= this.run();
  }

  /** Looks again at what is due next. */
  wake(): void {
    this.alarm.ring();
  }

  /** Finishes the act under way and ends. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.alarm.ring();
    await this.running;
  }

  /** Does everything that is due now, in the order of its times. */
  async runDue(): Promise<number> {
    let done = 0;
    for (let rows = await this.due(); rows.length > 0; rows = await this.due())
      for (const row of rows) {
        await execute(this.parts, row);
        done += 1;
      }
    return done;
  }

  /** A few at once, so that a stop is not kept waiting. */
  private async due(): Promise<ScheduleRow[]> {
    if (this.stopping) return [];
    return this.parts.store.due(this.parts.now(), AT_ONCE);
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      try {
        await this.runDue();
        await this.alarm.sleep(await this.pauseSeconds());
      } catch (error) {
        this.parts.strapi.log.error(error);
        await this.alarm.sleep(POLL_SECONDS);
      }
    }
  }

  private async pauseSeconds(): Promise<number> {
    const next = await this.parts.store.nextTime();
    const wait = next === undefined ? POLL_SECONDS : (next - this.parts.now()) / 1000;
    return Math.min(Math.max(wait, 0.01), POLL_SECONDS);
  }
}
