import { spawn } from 'node:child_process';
import { createServer } from 'node:http';

/**
 * A service for the supervisor's tests, as a real process.
 * Arguments: port, then any of `deaf` (does not end when asked), `parent` (has a child of its
 * own, whose number it answers), `sick` (ends at once), `mute` (never listens).
 */
const [port, ...manners] = process.argv.slice(2);
if (manners.includes('sick')) {
  console.error('the reason is written here');
  process.exit(7);
}
const child = manners.includes('parent')
  ? spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' })
  : undefined;
process.on('SIGTERM', () => {
  if (!manners.includes('deaf')) process.exit(0);
});
const begun = (): void => {
  console.log('begun');
};
if (manners.includes('mute')) {
  setInterval(() => undefined, 1000);
  begun();
} else {
  createServer((_request, response) => {
    response.end(JSON.stringify({ pid: process.pid, child: child?.pid }));
  }).listen(Number(port), '127.0.0.1', begun);
}
