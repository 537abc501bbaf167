import { buildSystem } from './setup/builds.ts';
import { install } from './setup/install.ts';
import { complain, duration, say } from './setup/say.ts';
import { installSystemParts } from './setup/system-parts.ts';
import { stopOnSignals } from './start/stop-signals.ts';
import { add, NOTHING, runJest, type Count } from './suite/jest-run.ts';
import { verdict } from './suite/verdict.ts';
import { wholeSystemProjects } from './suite/projects.ts';

/** `npm test`: sets up whatever a test needs, runs all of them, and sums up in its last line. */
const stopping = new AbortController();
stopOnSignals(stopping, () => process.exit(1));
const inCi = process.env['CI'] === 'true';
const began = Date.now();

// The mini-program compiled here is the one that every test sees, whatever ports a test uses.
const apiUrl = 'http://127.0.0.1:4000';
process.env['TARO_APP_API_URL'] = apiUrl;

try {
  const count = await runAll();
  const { failures, exitCode } = verdict(count, { inCi, stopped: stopping.signal.aborted });
  for (const failure of failures) complain(failure);
  say(`Tests took ${duration(Date.now() - began)}, set-up included.`);
  sumUp(count);
  process.exit(exitCode);
} catch (error) {
  complain(error instanceof Error ? error.message : String(error));
  sumUp({ ...NOTHING, failed: 1 });
  process.exit(1);
}

async function runAll(): Promise<Count> {
  const missing = await installSystemParts(stopping.signal);
  if (inCi && missing.length > 0) throw new Error(`CI needs ${missing.join(' and ')}.`);
  await install(stopping.signal);
  await buildSystem({ apiUrl }, stopping.signal);
  const alone = wholeSystemProjects();
  const [named, others] = [
    ['--selectProjects', ...alone],
    ['--ignoreProjects', ...alone],
  ];
  const common = inCi ? ['--ci'] : [];
  const units = await runJest('units', ['--maxWorkers=2', ...common, ...others], stopping.signal);
  if (alone.length === 0 || stopping.signal.aborted) return units;
  // A whole system takes both cores: one at a time.
  const systems = await runJest('systems', ['--runInBand', ...common, ...named], stopping.signal);
  return add(units, systems);
}

/** Exactly this line, alone and last: CI reads it. */
function sumUp({ passed, failed, skipped }: Count): void {
  say(`${String(passed)} passed, ${String(failed)} failed, ${String(skipped)} skipped`);
}
