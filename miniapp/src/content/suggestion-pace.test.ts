import { REST_MILLISECONDS, SLOW_MILLISECONDS, createSuggestionPace } from './suggestion-pace';

const pacedAt = (time: { now: number }) => createSuggestionPace(() => time.now);

test('quick answers keep suggestions coming', () => {
  const pace = pacedAt({ now: 0 });
  pace.answered(SLOW_MILLISECONDS);
  expect(pace.mayAsk()).toBe(true);
});

test.each([
  ['a slow answer', (pace: ReturnType<typeof pacedAt>) => pace.answered(SLOW_MILLISECONDS + 1)],
  ['no answer', (pace: ReturnType<typeof pacedAt>) => pace.failed()],
])('after %s they rest for a while', (_, happen) => {
  const time = { now: 1_000_000 };
  const pace = pacedAt(time);
  happen(pace);
  time.now += REST_MILLISECONDS - 1;
  expect(pace.mayAsk()).toBe(false);
  time.now += 1;
  expect(pace.mayAsk()).toBe(true);
});
