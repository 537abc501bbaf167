import fc from 'fast-check';
import { followSuccessors, type Version } from './successors';

/** A document by its number: published, withdrawn, or withdrawn with another one as successor. */
type State = 'published' | 'withdrawn' | 'unknown' | number;

const versionOf = (state: State): Version[] =>
  state === 'unknown'
    ? []
    : [
        {
          locale: 'zh-CN',
          state: state === 'published' ? 'published' : 'withdrawn',
          slug: 'slug',
          title: '',
          withdrawn_at: '2026-11-01T00:00:00.000Z',
          reason: null,
          successor_type: typeof state === 'number' ? 'page' : null,
          successor_id: typeof state === 'number' ? String(state) : null,
        },
      ];

const states = fc.array(
  fc.oneof(
    fc.constantFrom<State>('published', 'withdrawn', 'unknown'),
    fc.integer({ min: 0, max: 7 }),
    fc.integer({ min: 0, max: 7 }),
  ),
  { minLength: 8, maxLength: 8 },
);

describe('a chain of successors', () => {
  it('ends, whatever leads where, after each document at most once', async () => {
    await fc.assert(
      fc.asyncProperty(states, async (given) => {
        const read: string[] = [];
        const end = await followSuccessors({ type: 'page', id: '0' }, (_, id) => {
          read.push(id);
          return Promise.resolve(versionOf(given[Number(id)] ?? 'unknown'));
        });
        expect(new Set(read).size).toBe(read.length);
        const state = given[Number(end.id)];
        const next = typeof state === 'number' ? given[state] : undefined;
        const closes = typeof state === 'number' && read.includes(String(state));
        expect(
          state === 'published' ||
            state === 'withdrawn' ||
            next === 'unknown' ||
            closes ||
            end.id === '0',
        ).toBe(true);
      }),
    );
  });

  it('finds the published end of a chain without circles', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 30 }), async (length) => {
        const end = await followSuccessors({ type: 'page', id: '0' }, (_, id) =>
          Promise.resolve(versionOf(Number(id) < length ? Number(id) + 1 : 'published')),
        );
        expect(end.id).toBe(String(length));
      }),
    );
  });
});
