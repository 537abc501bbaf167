import type { Locale } from '@minzong/content-types';
import fc from 'fast-check';
import { Desk, type Item } from '../../../tests/desk';
import { giveFullAccess } from '../../../tests/full-access';
import type { Answer, Person } from '../../../tests/people';
import { ReviewOracle, type Done } from '../../../tests/review-oracle';
import { Road } from '../../../tests/road';
import { actUnder } from '../authority';

jest.setTimeout(300_000);

const road = new Road().open();
const desk = new Desk(road);

const LOCALES = ['zh-CN', 'en'] as const;
/** A number and no time: how much is proved must not depend on the machine. */
const SEQUENCES = 25;
let people: Person[];
let askAsToken: Awaited<ReturnType<typeof giveFullAccess>>;

beforeAll(async () => {
  const role = (name: string) => `minzong-${name}`;
  people = [
    await desk.person('editor'),
    await desk.hire(role('writer'), role('first-reviewer')),
    await desk.hire(role('first-reviewer'), role('second-reviewer')),
    await desk.hire(role('second-reviewer'), role('final-reviewer')),
    await desk.hire(role('writer'), role('final-reviewer')),
    await desk.hire(...['writer', 'first-reviewer', 'second-reviewer', 'final-reviewer'].map(role)),
  ];
  askAsToken = await giveFullAccess(road.cms);
});

interface Move {
  kind: (typeof MOVES)[number];
  who: number;
  locale: Locale;
  word: string;
}

const MOVES = [
  'write',
  'write-shared',
  'submit',
  'submit',
  'recall',
  'approve',
  'everybody-approves',
  'everybody-approves',
  'send-back',
  'publish',
  'publish',
  'publish-with-words',
  'bulk-publish',
  'service-publish',
  'service-publish-everything',
  'service-publish-with-data',
  'service-update-published',
  'service-create-published',
  'token-update-published',
  'token-create-published',
  'unpublish',
  'bulk-unpublish',
  'withdraw',
  'delete',
  'discard',
  'restore',
  'emergency',
  'bulk-approve',
] as const;

const move = fc.record({
  kind: fc.constantFrom(...MOVES),
  who: fc.nat(5),
  locale: fc.constantFrom(...LOCALES, 'zh-CN' as const),
  word: fc.constantFrom('甲', '乙', '丙'),
});

const ok = ({ status }: Answer): boolean => status < 300;

interface Game {
  item: (locale: Locale) => Item;
  look: (done: Done) => Promise<void>;
}

type Play = (move: Move, person: Person, game: Game) => Promise<Omit<Done, 'by'> | undefined>;

const entryPath = (id: string, rest: string, locale: Locale) =>
  `/content-manager/collection-types/api::article.article/${id}${rest}?locale=${locale}`;

const service = () => road.cms.reviewedDocuments('article');

/** Whatever is refused is part of the game. */
const dared = async (act: () => Promise<unknown>): Promise<undefined> => {
  await act().catch((error: unknown) => {
    if (!(error instanceof Error) || !('details' in error)) throw error;
  });
  return undefined;
};

const withToken = async (method: string, path: string, data: object): Promise<undefined> => {
  expect(await askAsToken(method, path, data)).not.toBe(401);
  return undefined;
};

const reviewing =
  (action: string, rest: object = {}): Play =>
  async ({ locale }, person, { item }) => {
    const done = ok(await desk.act(item(locale), person, action, rest));
    return done ? { restarted: locale } : undefined;
  };

const asked =
  (method: string, rest: string, body: (move: Move, id: string) => object | undefined): Play =>
  async (given, person, { item }) => {
    const { id } = item(given.locale);
    const path = rest.startsWith('/actions/bulk')
      ? entryPath('', rest.slice(1), given.locale)
      : entryPath(id, rest, given.locale);
    await person.ask(method, path, body(given, id));
    return undefined;
  };

const both = (documentId: string) => ({ documentIds: [documentId], locale: [...LOCALES] });

const PLAYS: Record<Move['kind'], Play> = {
  write: async ({ locale, word }, person, { item }) => {
    await desk.save(item(locale), person, { title: `题${word}`, source: '本委' });
    return undefined;
  },
  'write-shared': async ({ locale, word }, person, { item }) => {
    const slug = `${item(locale).id}-${String('甲乙丙'.indexOf(word))}`;
    await desk.save(item(locale), person, { slug });
    return undefined;
  },
  submit: reviewing('submit'),
  recall: reviewing('recall'),
  approve: async ({ locale }, person, { item }) =>
    ok(await desk.act(item(locale), person, 'approve')) ? { passed: locale } : undefined,
  'everybody-approves': async ({ locale, who }, somebody, { item, look }) => {
    const { number } = (await desk.state(item(locale), somebody)).revision;
    const path = Desk.path(item(locale), '/approve');
    for (let at = 0; at < 2 * people.length; at += 1) {
      const person = people[(who + at) % people.length];
      if (person !== undefined && ok(await person.ask('POST', path, { revision: number })))
        await look({ by: person.id, passed: locale });
    }
    return undefined;
  },
  'bulk-approve': async ({ locale }, person, { item }) => {
    const { type, id } = item(locale);
    const { revision } = await desk.state(item(locale), person);
    const items = [{ type, documentId: id, locale, revision: revision.number }];
    const answer = await person.ask('POST', '/editorial/queue/actions', {
      action: 'approve',
      items,
    });
    const [outcome] = (answer.body as { items: { outcome: string }[] }).items;
    return outcome?.outcome === 'done' ? { passed: locale } : undefined;
  },
  'send-back': reviewing('send-back', { comment: '请改' }),
  publish: asked('POST', '/actions/publish', () => ({})),
  'publish-with-words': asked('POST', '/actions/publish', ({ word }) => ({ title: `题${word}` })),
  'bulk-publish': asked('POST', '/actions/bulkPublish', (_, id) => both(id)),
  'bulk-unpublish': asked('POST', '/actions/bulkUnpublish', (_, id) => both(id)),
  unpublish: asked('POST', '/actions/unpublish', () => ({})),
  discard: asked('POST', '/actions/discard', () => ({})),
  delete: async ({ locale }, _, { item }) => {
    const { id } = item(locale);
    const published = await road.cms.strapi.db
      .query('api::article.article')
      .count({ where: { documentId: id, publishedAt: { $notNull: true } } });
    // A draft that nobody reads may go; the game needs it.
    return published === 0
      ? undefined
      : dared(() => service().delete({ documentId: id, locale: '*' }));
  },
  'service-publish': ({ locale }, _, { item }) =>
    dared(() => service().publish({ documentId: item(locale).id, locale })),
  'service-publish-everything': ({ locale }, _, { item }) =>
    dared(() => service().publish({ documentId: item(locale).id, locale: '*' })),
  'service-publish-with-data': ({ locale, word }, _, { item }) =>
    dared(() =>
      service().publish({ documentId: item(locale).id, locale, data: { title: `暗${word}` } }),
    ),
  'service-update-published': ({ locale, word }, _, { item }) =>
    dared(() =>
      service().update({
        documentId: item(locale).id,
        locale,
        data: { title: `暗${word}` },
        status: 'published',
      }),
    ),
  'service-create-published': async ({ locale }) => {
    const data = road.titled('暗稿', { source: '本委' });
    const act = service().create({ locale, data, status: 'published' });
    await expect(act).rejects.toThrow('不能发布');
    return undefined;
  },
  'token-update-published': ({ locale, word }, _, { item }) =>
    withToken('PUT', `/api/articles/${item(locale).id}?locale=${locale}&status=published`, {
      title: `令${word}`,
    }),
  'token-create-published': async ({ locale }) => {
    const count = () =>
      road.cms.strapi.db
        .query('api::article.article')
        .count({ where: { title: '令稿', publishedAt: { $notNull: true } } });
    await withToken('POST', `/api/articles?locale=${locale}&status=published`, road.titled('令稿'));
    expect(await count()).toBe(0);
    return undefined;
  },
  withdraw: ({ locale }, _, { item }) => {
    const { id } = item(locale);
    const authority = { kind: 'withdrawal', type: 'article', documentId: id } as const;
    return dared(() => actUnder(authority, () => service().unpublish({ documentId: id, locale })));
  },
  restore: async ({ locale }, person, { item }) => {
    await person.ask('POST', Desk.path(item(locale), '/restore'), { revision: 1 });
    return undefined;
  },
  emergency: async ({ locale }, person, { item }) => {
    const reason = '汛情通告，须立即发布';
    const done = ok(await desk.act(item(locale), person, 'emergency', { reason }));
    return done ? { emergency: locale } : undefined;
  },
};

/** Those through whom nobody in particular acts. */
const NOBODYS = /^(?:service|token|withdraw|delete)/;

const play = async (moves: readonly Move[]): Promise<number> => {
  const [author] = people;
  const { id } = await desk.write({ title: '题' }, author);
  await desk.save({ type: 'article', id, locale: 'en' }, author ?? (await desk.person('editor')), {
    title: 'Title',
    source: 'Us',
  });
  const oracle = new ReviewOracle(road, id, LOCALES);
  const told: string[] = [];
  const look = async (done: Done): Promise<void> => {
    const wrong = await oracle.look(done);
    if (wrong !== undefined) throw new Error(`${wrong}\n${told.join('\n')}`);
  };
  await look({ by: author?.id ?? 0 });
  const game: Game = { item: (locale) => ({ type: 'article', id, locale }), look };
  for (const each of moves) {
    const person = people[each.who];
    if (person === undefined) continue;
    told.push(`${each.kind} ${each.locale} by ${String(person.id)}`);
    const done = await PLAYS[each.kind](each, person, game);
    await look({ by: NOBODYS.test(each.kind) ? 0 : person.id, ...done });
  }
  return oracle.publications;
};

const EVERYBODY = [0, 1, 2, 3, 4, 5];

const by = (kind: Move['kind'], ...who: number[]): Move[] =>
  who.map((each) => ({ kind, who: each, locale: 'zh-CN', word: '甲' }));

test('words that three people have passed are published, and so are those of an emergency', async () => {
  const reviewed = [...by('submit', 0), ...by('everybody-approves', 1)];
  const inEmergency = [...by('write', 0), ...by('emergency', 4)];
  expect(await play([...reviewed, ...by('publish', ...EVERYBODY), ...inEmergency])).toBe(2);
});

test('no path publishes what three people, none of them an author, have not passed word for word', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(move, { minLength: 10, maxLength: 30 }), async (moves) => {
      await play(moves);
    }),
    { numRuns: SEQUENCES },
  );
});
