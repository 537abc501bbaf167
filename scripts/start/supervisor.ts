import { setTimeout as wait } from 'node:timers/promises';
import { complain, say } from '../setup/say.ts';
import { lastLines } from '../setup/step.ts';
import type { ProcessRecord } from './data-lock.ts';
import { isHealthy, startService, stopService, type RunningService } from './running-service.ts';
import type { Service } from './services.ts';

const START_TIMEOUT_SECONDS = 120;
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

export interface Supervisor {
  /** Starts all and resolves when they are healthy; rejects with what to tell when one is not. */
  start: (services: readonly Service[]) => Promise<void>;
  stop: () => Promise<void>;
}

export interface SupervisorOptions {
  logDirectory: string;
  /** In development a process that dies is started again; in production the service manager does that. */
  restarts: boolean;
  /** Told of every change in what runs. */
  onChange: (running: ProcessRecord[]) => void;
  /** Called once when a process that the others need cannot be kept alive. */
  onGiveUp: (reason: string) => void;
}

export function createSupervisor(options: SupervisorOptions): Supervisor {
  const running = new Map<string, RunningService>();
  let stopping = false;

  const tellChange = (): void => {
    options.onChange([...running.values()].filter((it) => !it.hasEnded()).map((it) => it.record));
  };

  const launch = (service: Service): RunningService => {
    const one = startService(service, options.logDirectory);
    running.set(service.name, one);
    tellChange();
    return one;
  };

  const watch = async (service: Service, restarts: number): Promise<void> => {
    const one = running.get(service.name);
    if (!one) return;
    const began = Date.now();
    const how = await one.ended;
    if (stopping) return;
    complain(`${service.name} ${how}. ${logTail(one)}`);
    const earlier = Date.now() - began > PROVEN_AFTER_MS ? 0 : restarts;
    if (!options.restarts || earlier >= MOST_RESTARTS) {
      giveUp(service, how);
      return;
    }
    await wait(1000 * 2 ** earlier);
    // It may have been stopped while we waited.
    if (stopping as boolean) return;
    say(`Starting ${service.name} again (${String(earlier + 1)} of ${String(MOST_RESTARTS)}).`);
    launch(service);
    await watch(service, earlier + 1);
  };

  const giveUp = (service: Service, how: string): void => {
    if (service.optional) complain(`${service.name} stays off; the others go on without it.`);
    else options.onGiveUp(`${service.name} ${how}.`);
  };

  const startOne = async (service: Service): Promise<void> => {
    const one = launch(service);
    if (await isHealthy(one, START_TIMEOUT_SECONDS)) {
      void watch(service, 0);
      return;
    }
    if (stopping) return;
    const how = one.hasEnded() ? await one.ended : `does not answer at ${service.healthUrl}`;
    const story = `${service.name} ${how}. ${logTail(one)}`;
    if (!service.optional) throw new Error(story);
    complain(`${story}\nThe others go on without it.`);
  };

  const stop = async (): Promise<void> => {
    stopping = true;
    for (const { names, patienceSeconds } of STOP_STAGES) {
      const stage = [...running.values()].filter(
        (it) => names.length === 0 || names.includes(it.service.name),
      );
      await Promise.all(stage.map((one) => stopService(one, patienceSeconds)));
    }
    tellChange();
  };

  return {
    start: async (services) => {
      await Promise.all(services.map(startOne));
    },
    stop,
  };
}

function logTail(one: RunningService): string {
  return `The end of ${one.logFile}:\n${lastLines(one.logFile, 20)}`;
}
