import { Road, refusalOf } from '../../tests/road';
import { ownPath } from './text-links';

jest.setTimeout(300_000);

const road = new Road().open();

const publishedPolicy = async (slug: string): Promise<string> => {
  const policies = road.documents('policy');
  const data = { ...road.policyWords(), slug };
  const { documentId } = await policies.create({ locale: 'zh-CN', data });
  await policies.publish({ documentId, locale: 'zh-CN' });
  return documentId;
};

const rename = async (documentId: string, slug: string): Promise<void> => {
  const policies = road.documents('policy');
  await policies.update({ documentId, locale: 'zh-CN', data: { slug } });
  await policies.publish({ documentId, locale: 'zh-CN' });
};

const bodyOf = (documentId: string): string => JSON.stringify(road.article(documentId)?.body);

describe('a link in a text', () => {
  test('travels with the id of its document, by its present and its former addresses', async () => {
    const policy = await publishedPolicy('jiu-ban-fa');
    await rename(policy, 'xin-ban-fa');
    await rename(policy, 'zui-xin-ban-fa');
    const body = [
      '[甲](/policies/jiu-ban-fa#clause-3)',
      '[乙](/en/policies/xin-ban-fa)',
      '[丙](/policies/zui-xin-ban-fa/)',
      '[丁](/policies/mei-you)',
      '[戊](/policies)',
      '[己][x]',
    ].join('、');
    const article = await road.publishedArticle({
      body: `${body}\n\n[x]: /policies/jiu-ban-fa "题"`,
    });
    const links = [...bodyOf(article).matchAll(/"href":"([^"]+)"(?:,"documentId":"([^"]+)")?/g)];
    const known = new Set(links.map(([, , id]) => id));
    expect(known).toEqual(new Set([policy, undefined]));
    expect(links.map(([, href, id]) => [href, id === policy])).toEqual([
      ['/policies/jiu-ban-fa#clause-3', true],
      ['/en/policies/xin-ban-fa', true],
      ['/policies/zui-xin-ban-fa', true],
      ['/policies/mei-you', false],
      ['/policies', false],
      ['/policies/jiu-ban-fa', true],
    ]);
  });

  test('is found in conditions, answers and the entry of a service guide as well', async () => {
    const policy = await publishedPolicy('an-li');
    const guides = road.documents('service-guide');
    const link = '见[办法](/policies/an-li)';
    const { documentId } = await guides.create({
      locale: 'zh-CN',
      data: road.titled('指南', {
        implementingBody: '示范州民族宗教事务委员会',
        applicants: '自然人',
        conditions: link,
        fee: '不收费',
        visits: 0,
        consultation: '0000-8880001',
        supervision: '0000-8880002',
        questions: [{ question: '依据是什么？', answer: link }],
        entry: { kind: 'link', label: '办理', href: '/policies/an-li' },
      }),
    });
    await guides.publish({ documentId, locale: 'zh-CN' });
    await road.cms.settled();
    const sent = JSON.stringify(road.receiver.document(documentId, 'zh-CN'));
    expect(sent.split(`"documentId":"${policy}"`)).toHaveLength(4);
  });

  test('keeps its id through later renames: nothing has to be delivered again', async () => {
    const policy = await publishedPolicy('yi-ming');
    const article = await road.publishedArticle({ body: '[办法](/policies/yi-ming)' });
    const before = road.receiver.deliveries.length;
    await rename(policy, 'er-ming');
    await road.cms.settled();
    const later = road.receiver.deliveries.slice(before);
    expect(later.map((step) => (step.action === 'publish' ? step.document.id : step.id))).toEqual([
      policy,
    ]);
    await road.documents('article').publish({ documentId: article, locale: 'zh-CN' });
    await road.cms.settled();
    expect(bodyOf(article)).toContain(policy);
  });
});

describe('a former slug', () => {
  test('is refused to another document as long as the first one lives', async () => {
    const first = await publishedPolicy('zhan-yong');
    await rename(first, 'zhan-yong-xin');
    const data = { ...road.policyWords(), slug: 'zhan-yong' };
    const policies = road.documents('policy');
    const refusal = await refusalOf(policies.create({ locale: 'zh-CN', data }));
    expect(refusal.faults).toEqual([['slug', expect.stringContaining('旧链接还要转到那里')]]);
    const { documentId } = await policies.create({
      locale: 'zh-CN',
      data: { ...road.policyWords(), slug: undefined, title: '占用' },
    });
    const made = await policies.findOne({ documentId, locale: 'zh-CN' });
    expect(made?.['slug']).toBe('zhan-yong-2');
    await rename(first, 'zhan-yong');
    await policies.delete({ documentId: first });
    await expect(policies.create({ locale: 'zh-CN', data })).resolves.toBeDefined();
  });
});

describe('ownPath', () => {
  const site = 'https://mzw.example.gov.cn';
  test.each([
    ['https://mzw.example.gov.cn/policies/a#b', '/policies/a#b'],
    ['https://MZW.example.gov.cn/', '/'],
    ['https://mzw.example.gov.cn:8443/policies/a', 'https://mzw.example.gov.cn:8443/policies/a'],
    ['http://mzw.example.gov.cn/policies/a', 'http://mzw.example.gov.cn/policies/a'],
    ['https://mzw.example.gov.cn.evil.org/a', 'https://mzw.example.gov.cn.evil.org/a'],
    ['https://a@mzw.example.gov.cn/a', 'https://a@mzw.example.gov.cn/a'],
    ['https://mzw.example.gov.cn//evil.org/a', 'https://mzw.example.gov.cn//evil.org/a'],
    ['/policies/a', '/policies/a'],
    ['mailto:a@b.cn', 'mailto:a@b.cn'],
  ])('%s → %s', (href, expected) => {
    expect(ownPath(href, site)).toBe(expected);
  });
});
