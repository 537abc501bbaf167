import { withRetries, type Worth } from './retry';

const failing = (times: number) => {
  let calls = 0;
  return {
    load: (): Promise<string> => {
      calls += 1;
      return calls <= times ? Promise.reject(new Error(String(calls))) : Promise.resolve('there');
    },
    calls: () => calls,
  };
};

const run = async (times: number, worth: Worth) => {
  const waited: number[] = [];
  const { load, calls } = failing(times);
  const wait = (milliseconds: number): Promise<void> => {
    waited.push(milliseconds);
    return Promise.resolve();
  };
  const result = await withRetries(load, {
    worth: () => worth,
    pauses: [100, 300],
    wait,
    chance: () => 0.5,
  }).catch((error: unknown) => (error as Error).message);
  return { result, calls: calls(), waited };
};

test.each<[string, number, Worth, Awaited<ReturnType<typeof run>>]>([
  ['what succeeds is not asked twice', 0, 'always', { result: 'there', calls: 1, waited: [] }],
  ['pauses grow', 2, 'always', { result: 'there', calls: 3, waited: [125, 375] }],
  ['the last failure is the one told', 9, 'always', { result: '3', calls: 3, waited: [125, 375] }],
  ['what took long is tried once more', 9, 'once', { result: '2', calls: 2, waited: [125] }],
  ['what is no use is not tried again', 9, 'never', { result: '1', calls: 1, waited: [] }],
])('%s', async (_, times, worth, expected) => {
  expect(await run(times, worth)).toEqual(expected);
});
