import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createCitizens } from '../../api/src/testing/citizens';
import { guideWithForm } from '../../api/src/testing/guide-with-form';
import { startApiProcess, type ApiProcess } from './api-process';

/** Each has its own database; one start takes more than a second. */
const APIS = 1;
const KILLS_EACH = 12;
const CLIENTS_EACH = 3;

const NOBODY = { url: 'http://127.0.0.1:9', key: '' };
const SECRETS = { CASES_SECRET: 'a secret for the cases that are killed' };

interface Receipt {
  number: string;
  code: string;
}

/** One api that is killed again and again while people send in; what they were told. */
const killedUnderLoad = async (): Promise<{ kills: number; keys: number; doubled: number }> => {
  const directory = await mkdtemp(join(tmpdir(), 'minzong-kills-'));
  const guide = guideWithForm();
  let api: ApiProcess = await startApiProcess(directory, NOBODY, SECRETS);
  await api.sender.publish(guide);
  const citizens = createCitizens(() => api);
  const acknowledged = new Map<string, Receipt[]>();
  let stopping = false;

  /** Sends until there is an answer, with the same key, as a browser does on the way back. */
  const sendOne = async (name: string): Promise<void> => {
    const sent = await citizens.filledIn(guide.id, { name }).catch(() => undefined);
    if (sent === undefined) return;
    const receipts: Receipt[] = [];
    acknowledged.set(sent.key, receipts);
    while (receipts.length === 0) {
      const answer = await citizens.post('/v1/cases', sent).catch(() => undefined);
      if (answer?.status === 201)
        await answer.json().then(
          (receipt) => receipts.push(receipt as Receipt),
          () => undefined,
        );
      else await sleep(20);
    }
    // Somebody who presses again gets the same.
    const again = await citizens.post('/v1/cases', sent).catch(() => undefined);
    if (again?.status === 201)
      await again.json().then(
        (receipt) => receipts.push(receipt as Receipt),
        () => undefined,
      );
  };
  const client = async (number: number): Promise<void> => {
    for (let at = 0; !stopping; at += 1) await sendOne(`第${String(number)}人${String(at)}`);
  };

  const clients = Array.from({ length: CLIENTS_EACH }, (_, number) => client(number));
  let kills = 0;
  for (; kills < KILLS_EACH; kills += 1) {
    await sleep(20 + Math.random() * 120);
    await api.kill('SIGKILL');
    api = await startApiProcess(directory, NOBODY, SECRETS);
  }
  stopping = true;
  await Promise.all(clients);

  const receipts = [...acknowledged.values()];
  const doubled = receipts.filter((all) => new Set(all.map(({ number }) => number)).size > 1);
  for (const [receipt] of receipts)
    if (receipt !== undefined) expect((await citizens.state(receipt)).number).toBe(receipt.number);
  expect((await citizens.inbox()).total).toBe(acknowledged.size);
  await api.kill('SIGKILL');
  await rm(directory, { recursive: true, force: true });
  return { kills, keys: acknowledged.size, doubled: doubled.length };
};

it('keeps every acknowledged case once when the api is killed twelve times while people send in', async () => {
  const all = await Promise.all(Array.from({ length: APIS }, killedUnderLoad));
  expect(all.reduce((sum, { kills }) => sum + kills, 0)).toBe(12);
  expect(all.map(({ doubled }) => doubled)).toEqual([0]);
  for (const { keys } of all) expect(keys).toBeGreaterThan(5);
}, 180_000);
