import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { registeredActions } from '../permissions/actions';
import { actionLabel } from './audit-words';
import { WATCHED_MODELS } from './watched-models';

const SOURCE = join(__dirname, '../..');

/** Sources of the server; the admin's pages record nothing. */
const sources = (): string[] =>
  (readdirSync(SOURCE, { recursive: true }) as string[])
    .filter((path) => /\.ts$/.test(path) && !/\.test\.ts$|^admin\/|^api\/|action-words/.test(path))
    .map((path) => readFileSync(join(SOURCE, path), 'utf8'));

const NOUNS =
  'document|review|publish|schedule|withdraw|workflow|account|role|token|media|links|preview|' +
  'fact-check|audit|reports?|search|sign-in|access';

/** What stands at `action:`, and every other word made of one of the nouns and a verb. */
const ACTION = new RegExp(`\\baction: '([a-z][a-z.-]*)'|'((?:${NOUNS})\\.[a-z-]+)'`, 'g');

/** A component of documents, which is named in the same way. */
const IMAGE = 'media.image';

const recorded = (): string[] => [
  ...sources().flatMap((text) =>
    [...text.matchAll(ACTION)].map(([, named, made]) => named ?? made ?? ''),
  ),
  ...WATCHED_MODELS.flatMap(({ noun }) =>
    ['create', 'update', 'delete'].map((verb) => `${noun}.${verb}`),
  ),
  ...registeredActions().map((action) => (action as { uid: string }).uid),
];

test('the audit has a Chinese word for every act that is recorded anywhere', () => {
  const actions = [...new Set(recorded())].filter((action) => action !== IMAGE);
  expect(actions.length).toBeGreaterThan(50);
  const nameless = actions.filter((action) => !/\p{Script=Han}/u.test(actionLabel(action)));
  expect(nameless).toEqual([]);
});
