import { checks } from './check/checks.ts';
import { runCheck, type Outcome } from './check/run-check.ts';
import { install } from './setup/install.ts';
import { complain, duration, say } from './setup/say.ts';

/** `npm run check`: types, lint, directions, unused code and format; all of them, whatever fails. */
try {
  await install();
} catch (error) {
  complain(error instanceof Error ? error.message : String(error));
  process.exit(1);
}

const outcomes: Outcome[] = [];
for (const check of checks()) {
  const outcome = await runCheck(check);
  if (outcome.failed) complain(`\n== ${check.name}\n${outcome.output.trimEnd()}\n`);
  outcomes.push(outcome);
}

const width = Math.max(...outcomes.map(({ name }) => name.length));
for (const { name, failed, tookMs } of outcomes) {
  say(`${failed ? '✗' : '✓'} ${name.padEnd(width)}  ${duration(tookMs)}`);
}
process.exit(outcomes.some(({ failed }) => failed) ? 1 : 0);
