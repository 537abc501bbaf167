import { reconcilePublishing } from './reconcile-publishing.ts';
import { readRunningSystem } from './running-system.ts';
import { complain, say } from './setup/say.ts';

/** `npm run reconcile`: compares what is published with what readers get, and repairs both ways. */
try {
  const report = await reconcilePublishing(readRunningSystem(process.env));
  say(JSON.stringify(report, null, 2));
} catch (error) {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : '';
  complain(error instanceof Error ? `${error.message} ${cause}`.trim() : String(error));
  complain('Is the system running (npm start)?');
  process.exitCode = 1;
}
