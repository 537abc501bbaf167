import { signIn, type Desk } from '../system/desk';
import { startSystem, type ServiceName, type System } from '../system/system';
import { waitFor } from '../system/wait';
import { readIndex } from './index-contents';
import { readLedger } from './ledger';

const PUBLICATIONS = 200;
const EDITORS = 4;

let system: System;
let desk: Desk;

beforeAll(async () => {
  system = await startSystem({ DEMO_CONTENT: 'none' });
  desk = await signInWhenPossible();
}, 620_000);

afterAll(async () => {
  await system.stop();
});

const signInWhenPossible = (): Promise<Desk> => {
  const { DEMO_EDITOR_EMAIL = '', DEMO_EDITOR_PASSWORD = '' } = system.secrets;
  return waitFor('the editor is signed in', () =>
    signIn(system.cms, DEMO_EDITOR_EMAIL, DEMO_EDITOR_PASSWORD),
  );
};

/** An editor who tries again when the cms has just been killed. */
const insist = <T>(what: string, act: () => Promise<T>): Promise<T | true> =>
  waitFor(what, async () => (await act()) ?? true, { seconds: 120, everyMilliseconds: 500 });

const publishArticles = async (editor: number): Promise<void> => {
  for (let n = editor; n < PUBLICATIONS; n += EDITORS) {
    const fields = {
      title: `第${String(n)}篇`,
      source: '本委',
      body: `正文 ${String(n)} 𠀀 བོད་ཡིག ꆈꌠ`,
    };
    const id = await insist('a draft is made', () => desk.create('article', fields));
    await insist('it is published', () => desk.publish('article', String(id), fields));
    if (n % 5 === 0) await insist('it is withdrawn', () => desk.unpublish('article', String(id)));
  }
};

const killSoon = async (service: ServiceName, seconds: number): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  process.kill(system.pid(service), 'SIGKILL');
};

const sorted = (ids: Iterable<string>): string[] => [...ids].sort();

it('loses and doubles nothing when cms and api are killed in the middle of 200 publications', async () => {
  const editors = Array.from({ length: EDITORS }, (_, editor) => publishArticles(editor));
  const kills = [killSoon('api', 1), killSoon('cms', 3), killSoon('api', 9), killSoon('cms', 14)];
  await Promise.all([...editors, ...kills]);

  const published = sorted(await desk.published('article'));
  expect(published.length).toBeGreaterThanOrEqual((PUBLICATIONS * 4) / 5);

  const { DELIVERY_SECRET = '' } = system.secrets;
  const stored = async (): Promise<string[]> => {
    const ledger = await readLedger(system.api, DELIVERY_SECRET);
    return sorted(
      ledger.filter((e) => e.type === 'article' && e.state === 'published').map(({ id }) => id),
    );
  };
  const equal = async (read: () => Promise<string[]>): Promise<true | undefined> =>
    JSON.stringify(await read()) === JSON.stringify(published) || undefined;

  await waitFor('the store holds what is published', () => equal(stored), { seconds: 60 }).catch(
    async () => {
      expect(await stored()).toEqual(published);
    },
  );
  const indexed = (): Promise<string[]> => readIndex(system, 'article').then(sorted);
  await waitFor('the index holds what is published', () => equal(indexed), { seconds: 60 }).catch(
    async () => {
      expect(await indexed()).toEqual(published);
    },
  );
}, 400_000);
