import { forgetReading, readBefore, rememberProgress, rememberRead } from './reading-history';

const policy = { type: 'policy', slug: 'a', title: '甲' } as const;

beforeEach(forgetReading);

test('how far something was read outlives reading it again', () => {
  rememberRead(policy);
  rememberProgress(policy, 43);
  rememberRead({ type: 'article', slug: 'b', title: '乙' });
  rememberRead({ ...policy, title: '甲，改过题目' });
  expect(readBefore(policy)).toEqual({ ...policy, title: '甲，改过题目', progress: 43 });
});

test('the place in a text of many leaves is remembered with it', () => {
  const text = { type: 'ancient-text', slug: 'c', title: '丙' } as const;
  rememberRead(text);
  rememberProgress(text, 50, 'leaf-6');
  expect(readBefore(text)).toMatchObject({ progress: 50, place: 'leaf-6' });
});

test('nothing is remembered of what is not in the history, as after it was cleared', () => {
  rememberProgress(policy, 10);
  expect(readBefore(policy)).toBeUndefined();
});
