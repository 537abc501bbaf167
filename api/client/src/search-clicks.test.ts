import { ApiError } from './api-error';
import { createClickReporter, type ReportTransport } from './search-clicks';

const CLICK = { q: '书屋', locale: 'zh-CN', rank: 2 } as const;

test('a click is sent with the words and the rank, and nothing of the person', async () => {
  const sent: Parameters<ReportTransport>[0][] = [];
  const report = createClickReporter((message) => {
    sent.push(message);
    return Promise.resolve({ status: 204 });
  });
  await report(CLICK);
  expect(sent).toEqual([{ path: '/v1/search/clicks', body: CLICK }]);
});

test('a report that was not taken is an error of the api', async () => {
  const report = createClickReporter(() =>
    Promise.resolve({ status: 400, body: { title: '请求有误' } }),
  );
  const failure = await report(CLICK).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(ApiError);
  expect(failure).toMatchObject({ status: 400, problem: { title: '请求有误' } });
});
