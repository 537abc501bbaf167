import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from './config';
import { createServer } from './start';
import { explainStartFault } from './start-fault';
import { pino } from 'pino';

const log = pino({ level: 'silent' });
const config = (variables: Record<string, string>) =>
  readConfig({
    DELIVERY_SECRET: 'x'.repeat(32),
    MEILISEARCH_URL: 'http://127.0.0.1:9',
    ...variables,
  });

const reasonFor = async (variables: Record<string, string>): Promise<string> => {
  const wrong = config(variables);
  const error: unknown = await createServer(wrong, log).catch((cause: unknown) =>
    explainStartFault(cause, wrong),
  );
  return error instanceof Error ? error.message : 'it started';
};

it('names the variable and the remedy when a folder cannot be made', async () => {
  expect(await reasonFor({ DATA_DIRECTORY: '/dev/null/below', API_PORT: '0' })).toContain(
    'DATA_DIRECTORY: /dev/null/below',
  );
});

it('names the variable and the remedy when the port is taken', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'minzong-start-'));
  const first = await createServer(
    config({ DATA_DIRECTORY: join(directory, 'a'), API_PORT: '0' }),
    log,
  );
  const port = new URL(first.url).port;
  expect(await reasonFor({ DATA_DIRECTORY: join(directory, 'b'), API_PORT: port })).toContain(
    `API_PORT: port ${port} is taken`,
  );
  await first.close();
  await rm(directory, { recursive: true });
});
