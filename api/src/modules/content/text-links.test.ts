import { readDocumentHref, type ServedDocument } from '@minzong/api-contract';
import type { Inline, RichText } from '@minzong/content-types';
import fc from 'fast-check';
import { startApi, type ApiUnderTest } from '../../testing/api-under-test';
import { exampleOf } from '../../testing/documents';
import { onEachDatabase } from '../../testing/on-each-database';

const POLICY = 'policy0000000000000001';
const GUIDE = 'guide00000000000000001';

const linkTo = (href: string, documentId?: string): Inline => ({
  type: 'link',
  href,
  ...(documentId === undefined ? {} : { documentId }),
  children: [{ type: 'text', text: '全文' }],
});
const paragraphWith = (...children: Inline[]): RichText => [{ type: 'paragraph', children }];

const hrefsIn = (value: unknown): string[] =>
  [...JSON.stringify(value).matchAll(/"href":"([^"]+)"/g)].map(([, href = '']) => href);

onEachDatabase((newDatabaseUrl) => {
  let api: ApiUnderTest;
  beforeEach(async () => {
    api = await startApi({ databaseUrl: await newDatabaseUrl() });
  });
  afterEach(() => api.close());

  const policyAt = (slug: string, revision: number) =>
    api.sender.publish(exampleOf('policy', { id: POLICY, slug, revision }));
  const page = (body: RichText, revision = 1) =>
    api.sender.publish(exampleOf('page', { body, revision }));
  const pageHrefs = async () =>
    hrefsIn((await api.json<ServedDocument<'page'>>('/v1/pages/example-page')).body);

  it('stands at the present address after two renames, and both old addresses redirect', async () => {
    await policyAt('first', 1);
    await page(
      paragraphWith(
        linkTo('/policies/first#clause-2', POLICY),
        linkTo('/bo/policies/first?from=page', POLICY),
        { type: 'note', children: [linkTo('/policies/first', POLICY)] },
        linkTo('/policies/first'),
        linkTo('https://example.org/policies/first'),
      ),
    );
    await policyAt('second', 2);
    await policyAt('third', 3);
    expect(await pageHrefs()).toEqual([
      '/policies/third#clause-2',
      '/bo/policies/third?from=page',
      '/policies/third',
      '/policies/first',
      'https://example.org/policies/first',
    ]);
    for (const slug of ['first', 'second']) {
      const answer = await api.get(`/v1/policies/${slug}`);
      expect([answer.status, answer.headers.get('location')]).toEqual([301, '/v1/policies/third']);
    }
  });

  it('brings every text of a document up to date, its entry and its list item too', async () => {
    const guide = exampleOf('service-guide', { id: GUIDE });
    const href = '/policies/first';
    await policyAt('first', 1);
    await api.sender.publish({
      ...guide,
      conditions: paragraphWith(linkTo(href, POLICY)),
      questions: [{ question: '问', answer: paragraphWith(linkTo(href, POLICY)) }],
      entry: { kind: 'link', label: '办理', href, documentId: POLICY },
    });
    await policyAt('second', 2);
    const served = await api.json<ServedDocument<'service-guide'>>(
      `/v1/service-guides/${guide.slug}`,
    );
    expect(hrefsIn([served.conditions, served.questions, served.entry])).toEqual(
      Array(3).fill('/policies/second'),
    );
    const list = await api.json<{ items: unknown[] }>('/v1/service-guides');
    expect(hrefsIn(list.items)).toEqual(['/policies/second']);
  });

  it('keeps the address of a withdrawn target, which explains itself', async () => {
    await policyAt('first', 1);
    await page(paragraphWith(linkTo('/policies/first', POLICY)));
    await policyAt('second', 2);
    await api.sender.withdraw(exampleOf('policy', { id: POLICY }), 3, '已失效');
    expect(await pageHrefs()).toEqual(['/policies/second']);
    expect((await api.get('/v1/policies/second')).status).toBe(410);
  });

  it('keeps what the editor wrote until the target is there', async () => {
    await page(paragraphWith(linkTo('/policies/first', POLICY)));
    expect(await pageHrefs()).toEqual(['/policies/first']);
    await policyAt('second', 1);
    expect(await pageHrefs()).toEqual(['/policies/second']);
  });

  it('forgets a link that is no longer in the text', async () => {
    await policyAt('first', 1);
    await page(paragraphWith(linkTo('/policies/first', POLICY)));
    await page(paragraphWith(), 2);
    await policyAt('second', 2);
    const { body } = await api.json<ServedDocument<'page'>>('/v1/pages/example-page');
    expect(hrefsIn(body)).toEqual([]);
  });

  it('leaves the search without ids and addresses', async () => {
    await page(paragraphWith(linkTo('/policies/first', POLICY)));
    const found = await api.json<{ total: number }>(`/v1/search?q=${POLICY}`);
    expect(found.total).toBe(0);
  });

  it('is current after any history of renames, withdrawals and republished texts', async () => {
    const step = fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom('one', 'two', 'three', 'four') },
      { weight: 1, arbitrary: fc.constantFrom('withdraw', 'text') },
    );
    let revision = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        let slug = 'one';
        await policyAt(slug, ++revision);
        await page(paragraphWith(linkTo('/policies/one', POLICY)), ++revision);
        for (const act of steps) {
          revision += 1;
          if (act === 'withdraw')
            await api.sender.withdraw(exampleOf('policy', { id: POLICY }), revision);
          else if (act === 'text')
            await page(paragraphWith(linkTo('/policies/one', POLICY)), revision);
          else await policyAt((slug = act), revision);
        }
        expect(await pageHrefs()).toEqual([`/policies/${slug}`]);
      }),
      { numRuns: 15 },
    );
  });
});

describe('readDocumentHref', () => {
  it.each([
    ['/policies/a-b', { root: '', type: 'policy', slug: 'a-b', rest: '' }],
    ['/en/policies/a#c', { root: '/en', type: 'policy', slug: 'a', rest: '#c' }],
    [
      '/ii/service-guides/a/?x=1#c',
      { root: '/ii', type: 'service-guide', slug: 'a', rest: '?x=1#c' },
    ],
  ])('reads %s', (href, expected) => {
    expect(readDocumentHref(href)).toEqual(expected);
  });

  it.each([
    '/policies',
    '/search?q=a',
    '#a',
    '/fr/policies/a',
    '/policies/A',
    '//policies/a',
    'https://x.org/policies/a',
    '/constructor/a',
    '/policies/a/b',
    '',
  ])('leaves %s alone', (href) => {
    expect(readDocumentHref(href)).toBeUndefined();
  });
});
