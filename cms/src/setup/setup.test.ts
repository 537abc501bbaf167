import { DOCUMENT_TYPES, LOCALES } from '@minzong/content-types';
import { collectionOf } from '@minzong/api-contract';
import { Cms, DELIVERY_SECRET, EDITOR, IMPORT_TOKEN } from '../../tests/cms';
import { Receiver } from '../../tests/receiver';
import { CHINESE_WORDS } from '../admin/words/chinese-words';
import { valueInWords } from './value-words';

jest.setTimeout(300_000);

const receiver = new Receiver(DELIVERY_SECRET);
let cms: Cms;

beforeAll(async () => {
  await receiver.listen();
  cms = await Cms.start(receiver.address);
});

afterAll(async () => {
  await cms.stop();
  await receiver.close();
});

const routesOf = (): { method: string; path: string }[] => {
  const server = cms.strapi.server as unknown as {
    listRoutes(): { methods: string[]; path: unknown }[];
  };
  return server
    .listRoutes()
    .flatMap(({ methods, path }) => methods.map((method) => ({ method, path: String(path) })))
    .filter(({ method }) => method !== 'HEAD');
};

// Signing in is limited to a few times a minute, so one session serves all tests.
let session: Promise<string> | undefined;

const signIn = async (): Promise<string> => {
  const answer = await cms.request('/admin/login', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(EDITOR),
  });
  const { data } = (await answer.json()) as { data: { token: string } };
  return data.token;
};

const asEditor = async (path: string): Promise<Response> =>
  cms.request(path, { headers: { authorization: `Bearer ${await (session ??= signIn())}` } });

describe('a caller without a token', () => {
  test('gets nothing from any route of the content api', async () => {
    const routes = routesOf().filter(({ path }) => path.startsWith('/api/'));
    expect(routes.length).toBeGreaterThan(30);
    for (const { method, path } of routes) {
      const address = path.replace(/:\w+|\(.*\)/g, '1');
      const { status } = await cms.request(address, { method });
      expect([method, address, [401, 403, 404, 405].includes(status)]).toEqual([
        method,
        address,
        true,
      ]);
    }
  });

  test('gets no drafts by asking for them', async () => {
    await cms.documents('article').create({ locale: 'zh-CN', data: { title: '机密草稿' } });
    for (const query of [
      '?status=draft',
      '?locale=*&populate=*',
      '?filters[title][$contains]=机',
    ]) {
      const answer = await cms.request(`/api/articles${query}`);
      expect([401, 403]).toContain(answer.status);
      expect(await answer.text()).not.toContain('机密草稿');
    }
  });

  test('cannot read the delivery status', async () => {
    const { status } = await cms.request('/publishing/status/article/abc?locale=zh-CN');
    expect(status).toBe(401);
  });
});

describe('the import token', () => {
  const withToken = (path: string, method = 'GET') =>
    cms.request(path, { method, headers: { authorization: `Bearer ${IMPORT_TOKEN}` } });

  test('opens reconciliation', async () => {
    expect((await withToken('/api/publishing/reconcile', 'POST')).status).toBe(200);
  });

  test.each(DOCUMENT_TYPES)('does not open the list of %s', async (type) => {
    expect((await withToken(`/api/${collectionOf(type)}`)).status).toBe(403);
  });

  test('is kept as a hash only', async () => {
    const rows: unknown = await cms.strapi.db.connection('strapi_api_tokens').select('*');
    expect(JSON.stringify(rows)).not.toContain(IMPORT_TOKEN);
  });
});

describe('the demo editor', () => {
  test('signs in with the role 采编 and is no super administrator', async () => {
    const answer = await asEditor('/admin/users/me');
    const { data } = (await answer.json()) as {
      data: { preferedLanguage: string; roles: { code: string }[] };
    };
    expect(data.preferedLanguage).toBe('zh-Hans');
    expect(data.roles.map(({ code }) => code)).toEqual(['minzong-writer']);
    expect((await asEditor('/admin/users')).status).toBe(403);
    expect((await asEditor('/admin/api-tokens')).status).toBe(403);
  });

  test('may publish every type in every language', async () => {
    const answer = await asEditor('/admin/users/me/permissions');
    const { data } = (await answer.json()) as {
      data: { action: string; subject: string; properties: { locales?: string[] } }[];
    };
    for (const type of DOCUMENT_TYPES) {
      const publish = data.find(
        ({ action, subject }) =>
          action === 'plugin::content-manager.explorer.publish' &&
          subject === `api::${type}.${type}`,
      );
      expect([type, publish?.properties.locales?.slice().sort()]).toEqual([
        type,
        [...LOCALES].sort(),
      ]);
    }
  });

  test('reads the delivery status of a document', async () => {
    const articles = cms.documents('article');
    const { documentId } = await articles.create({ locale: 'zh-CN', data: { title: '已发布' } });
    const path = `/publishing/status/article/${documentId}?locale=zh-CN`;
    expect(await (await asEditor(path)).json()).toMatchObject({ state: 'never' });
    await articles.publish({ documentId, locale: 'zh-CN' });
    await cms.settled();
    expect(await (await asEditor(path)).json()).toMatchObject({ state: 'delivered', revision: 1 });
    expect((await asEditor('/publishing/status/user/1?locale=zh-CN')).status).toBe(404);
  });
});

describe('the edit view', () => {
  const labelsOf = async (service: string, uid: string): Promise<Record<string, string>> => {
    const settings = cms.strapi.plugin('content-manager').service(service) as unknown as {
      findConfiguration(model: { uid: string }): Promise<{
        metadatas: Record<string, { edit: { label?: string } }>;
      }>;
    };
    const { metadatas } = await settings.findConfiguration({ uid });
    return Object.fromEntries(
      Object.entries(metadatas).map(([name, { edit }]) => [name, edit.label ?? name]),
    );
  };
  const isChinese = ([, label]: [string, string]) => /\p{sc=Han}/u.test(label);
  const system = ['id', 'documentId', 'createdBy', 'updatedBy', 'locale', 'localizations'];
  const withoutChinese = (labels: Record<string, string>) =>
    Object.entries(labels)
      .filter(([name]) => !system.includes(name))
      .filter((entry) => !isChinese(entry));

  test.each(DOCUMENT_TYPES)('names every field of %s in Chinese', async (type) => {
    const labels = await labelsOf('content-types', `api::${type}.${type}`);
    expect(withoutChinese(labels)).toEqual([]);
  });

  test('names every value of every choice in Chinese, also in the box that shows it', () => {
    interface Model {
      attributes: Record<string, { enum?: string[] }>;
    }
    const models = [
      ...DOCUMENT_TYPES.map((type) => cms.strapi.getModel(`api::${type}.${type}`) as Model),
      ...(Object.values(cms.strapi.components) as Model[]),
    ];
    const values = models.flatMap(({ attributes }) =>
      Object.values(attributes).flatMap((attribute) => attribute.enum ?? []),
    );
    expect(values.length).toBeGreaterThan(20);
    expect(values.filter((value) => valueInWords(value) === value)).toEqual([]);
    expect(CHINESE_WORDS).toMatchObject(
      Object.fromEntries(values.map((value) => [value, valueInWords(value)])),
    );
  });

  test('names every field of every component in Chinese', async () => {
    const found: Record<string, unknown> = {};
    for (const uid of Object.keys(cms.strapi.components))
      found[uid] = withoutChinese(await labelsOf('components', uid));
    expect(Object.values(found).flat()).toEqual([]);
  });
});
