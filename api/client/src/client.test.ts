import { ApiError } from './api-error';
import { createClient, type Transport } from './client';

const answering = (status: number, body: unknown) => {
  const calls: Parameters<Transport>[0][] = [];
  const client = createClient((request) => {
    calls.push(request);
    return Promise.resolve({ status, body });
  });
  return { client, calls };
};

describe('the api client', () => {
  it('asks for a list with its filters', async () => {
    const { client, calls } = answering(200, { items: [], page: 1, pageSize: 20, total: 0 });
    await client.list('policies', { validity: 'in-force', locale: 'en' });
    expect(calls).toEqual([
      { path: '/v1/policies', query: { validity: 'in-force', locale: 'en' } },
    ]);
  });

  it('keeps a slug inside its path segment', async () => {
    const { client, calls } = answering(200, {});
    await client.get('articles', '../policies?x');
    expect(calls[0]?.path).toBe('/v1/articles/..%2Fpolicies%3Fx');
  });

  it('tells a withdrawn document by its status and reason', async () => {
    const { client } = answering(410, { title: '已撤下', reason: '内容有误' });
    const failure = await client.get('articles', 'x').catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ApiError);
    expect(failure).toMatchObject({ status: 410, problem: { reason: '内容有误' } });
  });
});
