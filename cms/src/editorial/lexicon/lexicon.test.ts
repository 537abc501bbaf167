import { signIn, type Answer, type Person, type PersonName } from '../../../tests/people';
import { Road } from '../../../tests/road';

jest.setTimeout(300_000);

interface Listed {
  id: number;
  written: string;
  reading: string;
  changedAt: number;
  named: { title: string } | null;
}

interface Listing {
  items: Listed[];
  total: number;
  removed: Listed[];
}

const road = new Road().open();
const people = new Map<PersonName, Person>();
let policy = '';

const ask = (name: PersonName, method: string, path: string, body?: object): Promise<Answer> => {
  const person = people.get(name);
  if (person === undefined) throw new Error(`${name} is not signed in`);
  return person.ask(method, `/editorial/lexicon${path}`, body);
};
const reviewer = (method: string, path: string, body?: object) =>
  ask('first-reviewer', method, path, body);
const add = (written: string, reading = '', more: object = {}) =>
  reviewer('POST', '/entries', { written, reading, ...more });
const list = async (q = ''): Promise<Listing> =>
  (await reviewer('GET', `/entries?q=${encodeURIComponent(q)}`)).body as Listing;
const one = async (q: string): Promise<Listed> => {
  const [item] = (await list(q)).items;
  if (item === undefined) throw new Error(`${q} is not listed`);
  return item;
};
const idOf = ({ body }: Answer): number => (body as { id: number }).id;
const messageOf = ({ body }: Answer): string => JSON.stringify(body);
const held = (): string => JSON.stringify(road.receiver.lexicon.entries);
const eventually = async (isSo: () => boolean): Promise<void> => {
  for (let tries = 0; tries < 400 && !isSo(); tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 25));
  expect(isSo()).toBe(true);
};
const lastAudit = async (): Promise<{ title: string; details: string }> =>
  (await road.cms.strapi.db
    .connection('audit_records')
    .where({ action: 'lexicon.change' })
    .orderBy('id', 'desc')
    .first()) as never;

beforeAll(async () => {
  for (const name of ['first-reviewer', 'auditor', 'editor'] as const)
    people.set(name, await signIn(road.cms, name));
  const policies = road.documents('policy');
  const data = { ...road.policyWords(), title: '六枝特区工作办法' };
  policy = (await policies.create({ locale: 'zh-CN', data })).documentId;
});

it('an entry is kept with tone marks, audited and carried to the readers', async () => {
  expect((await add(' 大理  州 ')).status).toBe(200);
  const document = { type: 'policy', id: policy };
  expect((await add('六枝', "lu4'zhi1", { document, note: '地名' })).status).toBe(200);
  expect(await one('luzhi')).toMatchObject({
    written: '六枝',
    reading: 'lù zhī',
    named: { title: '六枝特区工作办法' },
  });
  expect((await lastAudit()).title).toBe(`添加读音：六枝（lù zhī），限 policy/${policy}`);
  await eventually(() => road.receiver.lexicon.entries.length === 2);
  expect(road.receiver.lexicon.entries).toEqual([
    { written: '大理 州' },
    { written: '六枝', reading: 'lù zhī', document },
  ]);
});

it.each([
  ['', 'zhi1', '请填写字词'],
  ['六', '', '请填写读音，或用空格标出分词处'],
  ['abc', '', '字词只能由汉字组成'],
  ['六枝', 'lu4', '读音的音节数与字数不同'],
  ['六枝', '=1+1', '读音须为拼音'],
  ['大理州', 'dà lǐ zhōu', '“大理州”已有词条：大理 州，请修改那一条'],
])('%s read %s is refused: %s', async (written, reading, why) => {
  const answer = await add(written, reading);
  expect(answer.status).toBe(400);
  expect(messageOf(answer)).toContain(why);
});

it('an entry for a document that is nowhere is refused', async () => {
  const document = { type: 'policy', id: 'abcdefghijklmnopqrstuvwx' };
  expect(messageOf(await add('六盘水', 'liu4 pan2 shui3', { document }))).toContain('没有找到');
});

it('the second of two who change the same entry is told, and nothing is lost', async () => {
  await add('单于', 'chan2 yu2');
  const { id, changedAt } = await one('单于');
  const change = (reading: string) =>
    reviewer('PUT', `/entries/${String(id)}`, { written: '单于', reading, changedAt });
  expect((await change('shan4 yu2')).status).toBe(200);
  const second = await change('dan1 yu2');
  expect(second.status).toBe(409);
  expect(messageOf(second)).toContain('刚改过这一条');
  expect((await one('单于')).reading).toBe('shàn yú');
});

it('what was removed no longer holds and can be brought back', async () => {
  const id = idOf(await add('乐山', 'le4 shan1'));
  await eventually(() => held().includes('乐山'));
  expect((await reviewer('POST', '/entries/removal', { ids: [id] })).status).toBe(200);
  await eventually(() => !held().includes('乐山'));
  expect((await list()).removed.map(({ written }) => written)).toContain('乐山');
  expect((await reviewer('POST', `/entries/${String(id)}/restoration`)).status).toBe(200);
  await eventually(() => held().includes('乐山'));
  expect((await lastAudit()).title).toContain('恢复读音');
});

it('who may only look cannot change, and the refusal is on the server', async () => {
  for (const name of ['auditor', 'editor'] as const) {
    expect((await ask(name, 'GET', '/')).body).toMatchObject({ mayManage: false });
    expect((await ask(name, 'POST', '/entries', { written: '省 里' })).status).toBe(403);
    expect((await ask(name, 'POST', '/import', { text: '', confirmed: true })).status).toBe(403);
  }
});

it('a table is shown first and kept when that is confirmed', async () => {
  const csv = (await reviewer('GET', '/csv')).body as string;
  expect(csv).toContain('大理 州,,,,');
  const text = `${csv}朝阳,zhao1 yang2,,\r\n朝阳,cháo yáng,,\r\n甲,=cmd|1,,\r\n长泰,chang2 tai4,policy/,\r\n`;
  const send = async (confirmed: boolean) =>
    (await reviewer('POST', '/import', { text, confirmed })).body as {
      lines: { outcome: string; message: string }[];
      ids: number[];
    };
  const looked = await send(false);
  const counted = looked.lines.slice(-4).map(({ outcome }) => outcome);
  expect(counted).toEqual(['new', 'fault', 'fault', 'fault']);
  expect(looked.lines[0]).toMatchObject({ outcome: 'same' });
  expect(held()).not.toContain('朝阳');
  expect((await send(true)).ids).toHaveLength(1);
  await eventually(() => held().includes('zhāo yáng'));
  expect((await lastAudit()).title).toBe('导入读音（1 条）');
});

it('a note that a spreadsheet would run is written as text and read back as it was', async () => {
  const note = '=HYPERLINK("http://example.org")';
  await add('重 庆', 'chong2 qing4', { note });
  const csv = (await reviewer('GET', '/csv')).body as string;
  expect(csv).toContain(`"'=HYPERLINK`);
  const { body } = await reviewer('POST', '/import', { text: csv });
  const outcomes = (body as { lines: { outcome: string }[] }).lines.map((line) => line.outcome);
  expect(new Set(outcomes)).toEqual(new Set(['same']));
});

it('the trial shows reading and cells with the entry and without', async () => {
  const trial = async (written: string, reading: string) =>
    (await reviewer('GET', `/trial?${String(new URLSearchParams({ written, reading }))}`)).body;
  expect(await trial('六枝', 'lu4 zhi1')).toEqual({
    fault: null,
    withEntry: {
      cells: '⠇⠥⠌⠁',
      words: [{ text: '六枝', reading: 'lù zhī', cells: '⠇⠥⠌⠁' }],
    },
    without: expect.objectContaining({ cells: expect.stringContaining('⠇⠳') as string }) as object,
  });
  expect(await trial('六枝', 'lu4')).toEqual({ fault: '读音的音节数与字数不同' });
});
