import { ApiError } from '@minzong/api-client';
import { failureOf, mayUseKept } from '../../content/failure';
import { ConnectionError } from '../../platform/request';
import { zhCN } from '../../words/zh-cn';
import { failureWords } from './failure-notice';

test.each<[Error, string, boolean]>([
  [new ConnectionError('no answer'), '没有连上网络', true],
  [new ConnectionError('none in time', true), '服务器迟迟没有回应', true],
  [new ApiError(503), '暂时无法显示', true],
  [new TypeError('a fault of ours'), '暂时无法显示', true],
  [new ApiError(404), '没有找到这项内容', false],
  [new ApiError(410, { reason: '内容有误' }), '这项内容已撤下', false],
])('%s is said as “%s”', (error, title, mayStandIn) => {
  const failure = failureOf(error);
  expect(failureWords(failure, zhCN).title).toBe(title);
  expect(mayUseKept(failure)).toBe(mayStandIn);
});

test('a withdrawal says why and since when, in Beijing time', () => {
  const failure = failureOf(
    new ApiError(410, { reason: '内容有误', withdrawnAt: '2026-11-19T16:30:00.000Z' }),
  );
  expect(failureWords(failure, zhCN).lines).toEqual([
    '撤下原因：内容有误',
    '撤下时间：2026 年 11 月 20 日',
  ]);
});

test('a withdrawal whose successor went as well says that too', () => {
  const failure = failureOf(
    new ApiError(410, { reason: '已合并', successor: { path: '/pages/b', reason: '数据有误' } }),
  );
  expect(failureWords(failure, zhCN).lines).toEqual([
    '撤下原因：已合并',
    '替代它的内容也已撤下。撤下原因：数据有误',
  ]);
});

test('trouble gives the number by which it can be found again', () => {
  const failure = failureOf(new ApiError(500, { requestId: 'abc' }));
  expect(failureWords(failure, zhCN).lines.join()).toContain('abc');
});
