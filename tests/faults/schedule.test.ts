import { signIn, type Desk } from '../system/desk';
import { startSystem, type System } from '../system/system';
import { waitFor } from '../system/wait';
import { readLedger } from './ledger';

const PUBLICATIONS = 100;
const EDITORS = 4;
/** All of them are to be published within so many seconds. */
const SPREAD_SECONDS = 5;
const LEAD_SECONDS = 40;

interface AuditItem {
  action: string;
  documentId: string;
}

type Ask = (method: string, path: string, body?: object) => Promise<unknown>;

let system: System;

beforeAll(async () => {
  system = await startSystem({ DEMO_CONTENT: 'none' });
}, 620_000);

afterAll(async () => {
  await system.stop();
});

const account = (name: string): [string, string] => {
  const { DEMO_EDITOR_EMAIL = '', DEMO_EDITOR_PASSWORD = '' } = system.secrets;
  return [DEMO_EDITOR_EMAIL.replace(/^[^@]+/, name), DEMO_EDITOR_PASSWORD];
};

const request = async (path: string, method: string, body?: object, token?: string) => {
  const response = await fetch(system.cms + path, {
    method,
    headers: {
      'content-type': 'application/json',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
    signal: AbortSignal.timeout(30_000),
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${String(response.status)} ${path} ${await response.text()}`);
  return response.json();
};

const askAs = async (name: string): Promise<Ask> => {
  const [email, password] = account(name);
  const answer = (await request('/admin/login', 'POST', { email, password })) as {
    data: { token: string };
  };
  return (method, path, body) => request(path, method, body, answer.data.token);
};

const approvedArticles = async (): Promise<string[]> => {
  const ids: string[] = [];
  const desk: Desk = await signIn(system.cms, ...account('editor'));
  const write = async (editor: number): Promise<void> => {
    for (let n = editor; n < PUBLICATIONS; n += EDITORS) {
      const fields = {
        title: `定时第${String(n)}篇`,
        source: '本委',
        body: `正文 ${String(n)} 𠀀`,
      };
      const id = await desk.create('article', fields);
      await desk.approve('article', id);
      ids.push(id);
    }
  };
  await Promise.all(Array.from({ length: EDITORS }, (_, editor) => write(editor)));
  return ids;
};

const readAudit = async (ask: Ask, action: string): Promise<AuditItem[]> => {
  const items: AuditItem[] = [];
  for (let page = 1; ; page += 1) {
    const path = `/editorial/audit?action=${action}&page=${String(page)}`;
    const answer = (await ask('GET', path)) as { items: AuditItem[]; total: number };
    items.push(...answer.items);
    if (items.length >= answer.total) return items;
  }
};

const killCms = (): void => {
  process.kill(system.pid('cms'), 'SIGKILL');
};

const sleepUntil = (moment: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.max(0, moment - Date.now())));

it('publishes each of 100 scheduled articles exactly once although the cms is killed twice', async () => {
  const ids = await approvedArticles();
  const writer = await askAs('editor');
  const first = Date.now() + LEAD_SECONDS * 1000;
  for (const [n, id] of ids.entries()) {
    const at = new Date(first + (n * SPREAD_SECONDS * 1000) / PUBLICATIONS).toISOString();
    const path = `/editorial/schedule?type=article&documentId=${id}&locale=zh-CN`;
    await writer('POST', path, { action: 'publish', at });
  }
  const due = async () => {
    const answer = await writer('GET', '/editorial/schedule?state=done');
    return (answer as { items: unknown[] }).items.length;
  };
  await sleepUntil(first + 1500);
  killCms();
  const after = await waitFor('it goes on', async () => (await due()) || undefined, {
    seconds: 90,
  });
  killCms();
  expect(after).toBeLessThanOrEqual(PUBLICATIONS);

  const auditor = await waitFor('the auditor is signed in', () => askAs('auditor'));
  const everything = async () => ((await due()) === PUBLICATIONS ? true : undefined);
  await waitFor('everything is done', everything, { seconds: 120 });
  const { DELIVERY_SECRET = '' } = system.secrets;
  const delivered = async () => {
    const entries = await readLedger(system.api, DELIVERY_SECRET);
    const mine = entries.filter((entry) => ids.includes(entry.id) && entry.state === 'published');
    return mine.length === PUBLICATIONS ? mine : undefined;
  };
  const ledger = await waitFor('the store holds everything', delivered, { seconds: 60 });
  expect(ledger.map(({ revision }) => revision)).toEqual(Array<number>(PUBLICATIONS).fill(1));
  for (const action of ['schedule.done', 'publish']) {
    const recorded = (await readAudit(auditor, action)).map(({ documentId }) => documentId);
    expect([action, recorded.sort()]).toEqual([action, [...ids].sort()]);
  }
  const verified = await auditor('POST', '/editorial/audit/verify');
  expect(verified).toMatchObject({ bad: null, warnings: [] });
}, 600_000);
