import { startApi, type ApiUnderTest } from '../../testing/api-under-test';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

test.each(['noto-serif-tibetan', 'noto-sans-yi'])('%s can be loaded by WeChat', async (name) => {
  const answer = await api.get(`/fonts/${name}.woff`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('font/woff');
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  expect(answer.headers.get('cache-control')).toContain('max-age');
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect(bytes.subarray(0, 4).toString('latin1')).toBe('wOFF');
  expect(bytes.length).toBeLessThan(300_000);
});

test.each(['other.woff', '..%2Fpackage.json', '__proto__', 'constructor'])(
  'there is no font %s',
  async (name) => {
    expect((await api.get(`/fonts/${name}`)).status).toBe(404);
  },
);
