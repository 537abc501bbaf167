import { MINI_PROGRAM_CODE_PATHS, documentOfScene, sceneOf } from '@minzong/api-contract';
import { documentType } from '@minzong/content-types';
import fc from 'fast-check';
import {
  startWechatSimulator,
  type WechatSimulator,
} from '../../gateways/wechat/simulator/simulator';
import { startApi, type ApiUnderTest } from '../../testing/api-under-test';
import { exampleOf } from '../../testing/documents';

const policy = exampleOf('policy');
const PICTURE = `${MINI_PROGRAM_CODE_PATHS.picture}/policy/${policy.id}`;
const DRAWN = '/wxa/getwxacodeunlimit';

let simulator: WechatSimulator;
let api: ApiUnderTest;
beforeAll(async () => {
  simulator = await startWechatSimulator();
  api = await startApi({ wechat: simulator });
  await api.sender.publish(policy);
});
afterAll(async () => {
  await api.close();
  await simulator.close();
});

const drawings = (): number => simulator.calls.filter(({ path }) => path === DRAWN).length;

it('says that WeChat is away, and draws the code when it is back', async () => {
  simulator.addFault({ path: DRAWN, fault: { kind: 'not-json' }, times: 1 });
  const away = await api.get(PICTURE);
  expect(away.status).toBe(503);
  expect(await away.json()).toMatchObject({ code: 'wechat-unavailable' });
  expect((await api.get(PICTURE)).status).toBe(200);
});

it('draws a code once, however many ask', async () => {
  await api.get(PICTURE);
  const before = drawings();
  const answers = await Promise.all([1, 2, 3, 4].map(() => api.get(PICTURE)));
  for (const answer of answers) {
    expect(answer.headers.get('content-type')).toBe('image/png');
    expect(Buffer.from(await answer.arrayBuffer()).toString('latin1', 1, 4)).toBe('PNG');
  }
  expect(drawings()).toBe(before);
});

it.each(['policy/nosuchdocument', 'policy/..%2f..%2fx', 'nothing/abcdefghijkl'])(
  'draws nothing for %s, and does not ask WeChat',
  async (name) => {
    const before = drawings();
    expect((await api.get(`${MINI_PROGRAM_CODE_PATHS.picture}/${name}`)).status).toBe(404);
    expect(drawings()).toBe(before);
  },
);

it('leads from a scanned code to the document, and from anything else nowhere', async () => {
  const scene = sceneOf('policy', policy.id) ?? '';
  const path = `${MINI_PROGRAM_CODE_PATHS.scene}/${scene}`;
  expect(await api.json(path)).toEqual({ type: 'policy', slug: policy.slug });
  for (const other of ['po.unknown12345', 'xx', 'po.', `${scene}.x`, '%00'])
    expect((await api.get(`${MINI_PROGRAM_CODE_PATHS.scene}/${other}`)).status).toBe(404);
});

it('writes every document of an ordinary id into a scene and reads it out again', () => {
  const id = fc.stringMatching(/^[a-z0-9]{10,29}$/);
  fc.assert(
    fc.property(fc.constantFrom(...documentType.options), id, (type, name) => {
      const scene = sceneOf(type, name) ?? '';
      expect(scene).toMatch(/^[\w.]{1,32}$/);
      expect(documentOfScene(scene)).toEqual({ type, id: name });
    }),
  );
  fc.assert(fc.property(fc.string(), (text) => void documentOfScene(text)));
});

it('does without WeChat where none is given', async () => {
  const alone = await startApi();
  await alone.sender.publish(policy);
  expect((await alone.get(PICTURE)).status).toBe(503);
  await alone.close();
});
