import type { Answers } from './cases';
import { createCaseClient, createCaseFileClient, type CaseTransport } from './cases';

const answering = (status: number, body?: unknown) => {
  const calls: Parameters<CaseTransport>[0][] = [];
  const client = createCaseClient((request) => {
    calls.push(request);
    return Promise.resolve({ status, body });
  });
  return { client, calls };
};
const question = { number: '1234567897', code: '01234567' };
const answers: Answers & Record<string, string> = { name: '阿依' };

it('asks for a form by its guide, and for the one of then', async () => {
  const { client, calls } = answering(200, { version: 'v' });
  await client.form('guide1', 'en');
  await client.form('guide1', 'en', 'a'.repeat(64));
  expect(calls.map(({ path }) => path)).toEqual([
    '/v1/forms/guide1?locale=en',
    `/v1/forms/guide1/${'a'.repeat(64)}`,
  ]);
  expect(await answering(404).client.form('guide1', 'en')).toBeUndefined();
});

it('keeps number, code and answers out of every address', async () => {
  const { client, calls } = answering(200, { isMatch: true });
  await client.state(question);
  await client.own(question);
  expect(await client.isInRegister({ guide: 'g', version: 'v', answers })).toBe(true);
  for (const { path } of calls) expect(path).not.toMatch(/1234567897|01234567|阿/);
  expect(calls[0]?.body).toEqual(question);
});

it('hands problems on with their faults', async () => {
  const errors = [{ path: 'answers.name', message: '请填写' }];
  const { client } = answering(422, { title: '填写有误', errors });
  await expect(client.state(question)).rejects.toMatchObject({ status: 422, problem: { errors } });
});

it('erases only when it is said that it is meant', async () => {
  const { client, calls } = answering(204);
  await client.erase(question);
  expect(calls[0]?.body).toEqual({ ...question, confirm: 'delete-my-case' });
});

it('carries files both ways in whatever a side takes for one', async () => {
  const sent: unknown[] = [];
  const files = createCaseFileClient<string, string>({
    send: (request) => {
      sent.push(request);
      return Promise.resolve({ status: 201, body: { id: 'f' } });
    },
    open: () => Promise.resolve({ status: 404, body: { title: '没有查到' } }),
  });
  expect(await files.upload({ guide: 'g', material: 'photo' }, '/tmp/a.jpg')).toEqual({ id: 'f' });
  expect(sent).toEqual([
    { path: '/v1/case-files', fields: { guide: 'g', material: 'photo' }, file: '/tmp/a.jpg' },
  ]);
  await expect(files.open({ ...question, file: 'f' })).rejects.toMatchObject({ status: 404 });
});
