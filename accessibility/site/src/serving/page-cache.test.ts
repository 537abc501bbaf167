import { createPageCache } from './page-cache';
import { prepare } from './rendered';

it('keeps the pages of readers who set nothing, however many settings are in use', async () => {
  const rendered = await prepare(Buffer.alloc(10_000), {
    status: 200,
    headers: {},
    compress: false,
  });
  const cache = createPageCache<{ rendered: typeof rendered }>(200_000);
  cache.set('auto.normal /', { rendered });
  for (let number = 0; number < 1000; number += 1)
    cache.set(`dark.large /articles/${String(number)}`, { rendered });
  expect(cache.get('auto.normal /')).toBeDefined();
  expect(cache.get('dark.large /articles/999')).toBeDefined();
  expect(cache.get('dark.large /articles/0')).toBeUndefined();
});
