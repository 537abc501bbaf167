import { createTurns } from './turns';

it('lets no more than some go at once, each in its turn, also after one has failed', async () => {
  const inTurn = createTurns(2);
  let going = 0;
  let most = 0;
  const order: number[] = [];
  const action = (number: number) => async () => {
    going += 1;
    most = Math.max(most, going);
    await new Promise((resolve) => setTimeout(resolve, 5));
    going -= 1;
    order.push(number);
    if (number === 1) throw new Error('failed');
  };
  const results = await Promise.allSettled([0, 1, 2, 3, 4].map((number) => inTurn(action(number))));
  expect(
    results.map(({ status }) => status).filter((status) => status === 'rejected'),
  ).toHaveLength(1);
  expect([most, order]).toEqual([2, [0, 1, 2, 3, 4]]);
  await expect(inTurn(() => Promise.resolve('free again'))).resolves.toBe('free again');
});
