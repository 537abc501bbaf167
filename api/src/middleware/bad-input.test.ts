import type { Problem } from '@minzong/api-contract';
import fc from 'fast-check';
import { connect } from 'node:net';
import { startApi, type ApiUnderTest } from '../testing/api-under-test';
import { exampleOf } from '../testing/documents';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi();
  await api.sender.publish(exampleOf('page'));
});
afterAll(() => api.close());

/** Sends bytes as they are, which fetch would not. @returns the status line */
const raw = (text: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(api.url).port), '127.0.0.1', () => socket.write(text));
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk.toString();
      socket.end();
    });
    socket.on('error', reject);
    socket.on('close', () => {
      resolve(answer.split('\r\n')[0] ?? '');
    });
  });
const rawGet = (target: string) =>
  raw(`GET ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);

it.each([
  ['an unknown parameter', '/v1/pages?colour=red', 'colour'],
  ['a doubled parameter', '/v1/pages?page=1&page=2', 'page'],
  ['an empty number', '/v1/pages?page=', 'page'],
  ['a number in another notation', '/v1/pages?page=1e1', 'page'],
  ['a page of none', '/v1/pages?pageSize=0', 'pageSize'],
  ['a page too large', '/v1/pages?pageSize=101', 'pageSize'],
  ['an unknown language', '/v1/pages?locale=fr', 'locale'],
  ['a filter of another type', '/v1/pages?validity=in-force', 'validity'],
  ['a parameter with NUL', '/v1/search?q=%00', 'q'],
  ['bytes that are not UTF-8', '/v1/search?q=%ff%fe', 'q'],
  ['half an escape', '/v1/search?q=%e4%b', 'q'],
  ['a forbidden key', '/v1/pages?__proto__=1', '__proto__'],
  ['an array', '/v1/pages?locale[]=en', 'locale[]'],
])('answers %s with 400 and names it', async (_name, path, parameter) => {
  const response = await api.get(path, { 'accept-language': 'en' });
  expect(response.status).toBe(400);
  expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  const problem = (await response.json()) as Problem;
  expect(problem.errors?.map(({ path: name }) => name)).toContain(parameter);
});

it('speaks Chinese unless the reader prefers English', async () => {
  const title = async (language: string) =>
    ((await (await api.get('/v1/nothing', { 'accept-language': language })).json()) as Problem)
      .title;
  expect(await title('en-GB,zh;q=0.5')).toBe('There is nothing at this address');
  expect(await title('zh-Hans,en;q=0.5')).toBe('没有找到该网址');
  expect(await title('bo')).toBe('没有找到该网址');
});

it.each([
  ['/v1/pages/..%2f..%2fetc%2fpasswd', '404'],
  ['/v1/pages/%00', '404'],
  ['/v1/pages/%ff', '404'],
  ['/v1/pages/%', '404'],
  ['/media/..%2f..%2fcontent.sqlite', '404'],
  ['//evil.example/v1/pages', '404'],
  ['/v1/pages/__proto__', '404'],
  [`/v1/pages/${'a'.repeat(5000)}`, '404'],
])('answers the address %s calmly', async (target, status) => {
  expect(await rawGet(target)).toContain(` ${status} `);
});

it('refuses TRACE and unknown methods, and says which are allowed', async () => {
  expect(await raw('TRACE /v1/pages HTTP/1.1\r\nHost: x\r\n\r\n')).toContain(' 405 ');
  const refused = await fetch(`${api.url}/v1/pages`, { method: 'DELETE' });
  expect([refused.status, refused.headers.get('allow')]).toEqual([
    405,
    'GET, HEAD, OPTIONS, POST, PUT',
  ]);
  const posted = await fetch(`${api.url}/v1/pages`, { method: 'POST' });
  expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'HEAD, GET']);
  expect((await posted.json()) as Problem).toMatchObject({ code: 'method-not-allowed' });
  expect((await fetch(`${api.url}/v1/pages`, { method: 'OPTIONS' })).status).toBe(200);
});

it('sends the security headers and a request id with every answer, errors included', async () => {
  for (const path of ['/v1/pages', '/v1/pages', '/v1/pages/none', '/health/live']) {
    const { headers } = await api.get(path);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  }
  expect((await api.get('/v1/none')).headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
});

it('never answers a hostile query with a fault of its own', async () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      "' or 1=1 --",
      '%',
      '_',
      '\\',
      '"',
      '${x}',
      '{{x}}',
      '<script>',
      'a'.repeat(200),
    ),
    fc.constantFrom('𠀀', 'ཧཱུྃ', 'ꉪꇐ', '\u202e', '\ufeff', '👩‍👩‍👧‍👦', '\u0301'.repeat(100)),
  );
  const parameter = fc.constantFrom('q', 'locale', 'type', 'page', 'topic', 'year', 'constructor');
  const path = fc.constantFrom(
    '/v1/search',
    '/v1/policies',
    '/v1/pages/example-page',
    '/v1/topics',
  );
  await fc.assert(
    fc.asyncProperty(
      path,
      fc.array(fc.tuple(parameter, hostile), { maxLength: 3 }),
      async (at, pairs) => {
        const query = pairs
          .map(([name, value]) => `${name}=${encodeURIComponent(value.toWellFormed())}`)
          .join('&');
        const response = await api.get(`${at}?${query}`);
        await response.text();
        expect(response.status).toBeLessThan(500);
      },
    ),
    { numRuns: 300 },
  );
}, 60_000);

it.each([
  ['en', /^[\x20-\x7e—]+$/],
  ['zh-CN', /\p{Script=Han}/u],
])('says in %s what is wrong with every parameter', async (language, words) => {
  const queries = ['page=x', 'page=1&page=2', 'q=%00', 'q=%ff', 'locale=fr', 'colour=red'];
  for (const query of queries) {
    const response = await fetch(`${api.url}/v1/search?${query}`, {
      headers: { 'accept-language': language },
    });
    const { errors = [] } = (await response.json()) as Problem;
    expect(errors.map(({ message }) => message)).not.toContainEqual(
      expect.not.stringMatching(words),
    );
    expect(errors.length).toBeGreaterThan(0);
  }
});
