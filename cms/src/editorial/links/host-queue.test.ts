import fc from 'fast-check';
import { HostQueue } from './host-queue';

test('no site is asked twice at a time or before its pause is over, and nothing is lost', () => {
  const links = fc.array(
    fc.record({
      host: fc.constantFrom('a', 'b', 'c'),
      milliseconds: fc.integer({ min: 1, max: 40 }),
    }),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(links, fc.integer({ min: 1, max: 4 }), (wanted, workers) => {
      const pause = 100;
      const queue = new HostQueue<{ url: string; host: string; milliseconds: number }>(pause);
      queue.add(wanted.map((one, at) => ({ ...one, url: `https://${one.host}.cn/${String(at)}` })));
      const free = Array<number>(workers).fill(0);
      const lastEnd = new Map<string, number>();
      let done = 0;
      let now = 0;
      const ends: { url: string; host: string; at: number }[] = [];
      for (let guard = 0; guard < 10_000; guard += 1) {
        for (const end of ends.filter(({ at }) => at <= now).splice(0)) {
          queue.release(end.url, end.at);
          ends.splice(ends.indexOf(end), 1);
        }
        const worker = free.findIndex((until) => until <= now);
        const taken = worker === -1 ? 1 : queue.take(now);
        if (taken === undefined && ends.length === 0) break;
        if (taken === undefined || typeof taken === 'number') {
          now += 1;
          continue;
        }
        expect(now).toBeGreaterThanOrEqual((lastEnd.get(taken.host) ?? -pause) + pause);
        const at = now + taken.milliseconds;
        lastEnd.set(taken.host, at);
        free[worker] = at;
        ends.push({ url: taken.url, host: taken.host, at });
        done += 1;
      }
      expect(done).toBe(wanted.length);
    }),
    { numRuns: 50 },
  );
});

test('what somebody waits for comes first', () => {
  const queue = new HostQueue(0);
  queue.add([{ url: 'https://a.cn/1' }, { url: 'https://a.cn/2' }]);
  queue.add([{ url: 'https://a.cn/3' }], true);
  expect(queue.take(0)).toEqual({ url: 'https://a.cn/3' });
});
