import { setTimeout as wait } from 'node:timers/promises';
import { complain, say } from '../setup/say.ts';
import { lastLines } from '../setup/step.ts';
import type { ProcessRecord } from './data-lock.ts';
import { isHealthy, startService, stopService, type RunningService } from './running-service.ts';
import type { Service } from './services.ts';

const START_TIMEOUT_SECONDS = 300;
const MOST_RESTARTS = 3;
/** A process that has run this long starts with a clean slate. */
const PROVEN_AFTER_MS = 60_000;

/** Who ends first: readers are turned away, then editors, then the store, then the search. The
 * seconds of all stages together stay under ten. */
const STOP_STAGES = [
  { names: ['site', 'cms'], patienceSeconds: 5 },
  { names: ['api'], patienceSeconds: 2.5 },
  { names: [], patienceSeconds: 1 },
];

export interface SupervisorOptions {
  logDirectory: string;
  /** In development a process that dies is started again; in production the service manager does that. */
  restarts: boolean;
  /** Told of every change in what runs. */
  onChange: (running: ProcessRecord[]) => void;
  /** Called when a process that the others need cannot be kept alive. */
  onGiveUp: (reason: string) => void;
}

/** Keeps the processes of the system alive, and ends them in good order. */
export class Supervisor {
  readonly #options: SupervisorOptions;
  readonly #running = new Map<string, RunningService>();
  #stopping = false;

  constructor(options: SupervisorOptions) {
    this.#options = options;
  }

  /** Starts all and resolves when they are healthy; rejects with what to tell when one is not. */
  async start(services: readonly Service[]): Promise<void> {
    await Promise.all(services.map((service) => this.#startOne(service)));
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    for (const { names, patienceSeconds } of STOP_STAGES) {
      const stage = [...this.#running.values()].filter(
        (it) => names.length === 0 || names.includes(it.service.name),
      );
      await Promise.all(stage.map((one) => stopService(one, patienceSeconds)));
    }
    this.#tellChange();
  }

  async #startOne(service: Service): Promise<void> {
    const one = this.#launch(service);
    if (await isHealthy(one, START_TIMEOUT_SECONDS)) {
      void this.#watch(one, 0);
      return;
    }
    if (this.#stopping) return;
    const how = one.hasEnded() ? await one.ended : `does not answer at ${service.healthUrl}`;
    const story = `${service.name} ${how}. ${logTail(one)}`;
    if (!service.optional) throw new Error(story);
    complain(`${story}\nThe others go on without it.`);
  }

  #launch(service: Service): RunningService {
    const one = startService(service, this.#options.logDirectory);
    this.#running.set(service.name, one);
    this.#tellChange();
    return one;
  }

  async #watch(one: RunningService, restarts: number): Promise<void> {
    const began = Date.now();
    const how = await one.ended;
    if (this.#stopping) return;
    complain(`${one.service.name} ${how}. ${logTail(one)}`);
    this.#tellChange();
    const earlier = Date.now() - began > PROVEN_AFTER_MS ? 0 : restarts;
    if (this.#options.restarts && earlier < MOST_RESTARTS) await this.#restart(one, earlier);
    else this.#giveUp(one.service, how);
  }

  async #restart({ service }: RunningService, earlier: number): Promise<void> {
    await wait(1000 * 2 ** earlier);
    if (this.#stopping) return;
    say(`Starting ${service.name} again (${String(earlier + 1)} of ${String(MOST_RESTARTS)}).`);
    await this.#watch(this.#launch(service), earlier + 1);
  }

  #giveUp(service: Service, how: string): void {
    if (service.optional) complain(`${service.name} stays off; the others go on without it.`);
    else this.#options.onGiveUp(`${service.name} ${how}.`);
  }

  #tellChange(): void {
    const alive = [...this.#running.values()].filter((it) => !it.hasEnded());
    this.#options.onChange(alive.map((it) => it.record));
  }
}

function logTail(one: RunningService): string {
  return `The end of ${one.logFile}:\n${lastLines(one.logFile, 20)}`;
}
