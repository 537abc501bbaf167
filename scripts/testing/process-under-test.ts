import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { identityOf } from '../start/process-identity.ts';

/** A command started as a person would start it, with everything it printed. */
export interface ProcessUnderTest {
  child: ChildProcess;
  printed: () => string;
  /** Resolves when the text has been printed. */
  says: (text: string) => Promise<void>;
  ended: Promise<number | null>;
}

export function run(
  script: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): ProcessUnderTest {
  const child = spawn(process.execPath, [script, ...args], {
    env: { PATH: process.env['PATH'], NODE_OPTIONS: process.env['NODE_OPTIONS'], ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const keep = (chunk: Buffer): void => {
    text += chunk.toString();
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', resolve);
  });
  const printed = (): string => text;
  return { child, printed, ended, says: (wanted) => until(() => printed().includes(wanted)) };
}

/** @throws Error when it does not become true within 20 seconds */
export async function until(condition: () => boolean): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (!condition()) {
    if (Date.now() > deadline) throw new Error(`It did not happen: ${condition.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

export function isRunning(pid: number): boolean {
  return identityOf(pid) !== undefined;
}

/** @returns a port nobody listens on at this moment */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address && typeof address === 'object') resolve(address.port);
      });
    });
  });
}
