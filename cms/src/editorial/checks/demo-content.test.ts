import type { DocumentType, Locale } from '@minzong/content-types';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IMPORT_TOKEN } from '../../../tests/cms';
import { signIn } from '../../../tests/people';
import { Road } from '../../../tests/road';
import type { Finding } from './finding';

jest.setTimeout(600_000);

const folder = join(__dirname, '../../../demo');
const road = new Road().open();

interface Result {
  outcome: string;
  path: string;
  type: DocumentType;
  locale: Locale;
  documentId: string;
  rank: number;
  assets: string[];
  missingLinks: string[];
}

interface Sent {
  path: string;
  bytes: Buffer;
}

const send = async (request: object, files: Sent[] = []): Promise<Result[]> => {
  const form = new FormData();
  form.set('request', JSON.stringify(request));
  files.forEach(({ bytes }, at) => {
    form.append('files', new Blob([new Uint8Array(bytes)]), `f${String(at)}`);
  });
  const headers = { authorization: `Bearer ${IMPORT_TOKEN}` };
  const answer = await road.cms.request('/api/imports', { method: 'POST', body: form, headers });
  return ((await answer.json()) as { results: Result[] }).results;
};

const read = (path: string): Sent => ({ path, bytes: readFileSync(join(folder, path)) });
const named = (files: Sent[], from = 0) =>
  files.map(({ path }, at) => ({ path, file: `f${String(at + from)}` }));

const inGroups = async <T>(items: T[], size: number, act: (group: T[]) => Promise<Result[]>) => {
  const results: Result[] = [];
  for (let at = 0; at < items.length; at += size)
    results.push(...(await act(items.slice(at, at + size))));
  return results;
};

const store = (examined: Result[]): Promise<Result[]> =>
  inGroups(examined, 50, (group) => {
    const sources = group.map(({ path }) => read(path));
    const assets = [...new Set(group.flatMap((one) => one.assets))].map(read);
    const files = { sources: named(sources), assets: named(assets, sources.length) };
    return send({ action: 'store', ...files }, [...sources, ...assets]);
  });

const isTranslation = ({ locale }: Result): number => Number(locale !== 'zh-CN');

/** Imports the demo content as `npm start` does: links whose targets come later at the second time. */
const importDemo = async (): Promise<Result[]> => {
  const paths = (readdirSync(folder, { recursive: true }) as string[]).filter((path) =>
    path.endsWith('.md'),
  );
  const examined = await inGroups(paths, 100, (group) => {
    const sources = group.map(read);
    return send({ action: 'examine', sources: named(sources) }, sources);
  });
  examined.sort((a, b) => a.rank - b.rank || isTranslation(a) - isTranslation(b));
  const stored = await store(examined);
  const incomplete = new Set(
    stored.filter(({ missingLinks }) => missingLinks.length > 0).map(({ path }) => path),
  );
  await store(examined.filter(({ path }) => incomplete.has(path)));
  await inGroups(stored, 100, (group) => {
    const documents = group.map(({ type, documentId, locale }) => ({ type, documentId, locale }));
    return send({ action: 'publish', documents });
  });
  return stored;
};

test('the demo content passes every blocking check', async () => {
  const stored = await importDemo();
  expect(stored.length).toBeGreaterThan(300);
  const editor = await signIn(road.cms, 'editor');
  const blocking: string[] = [];
  for (const { type, documentId, locale, path } of stored) {
    const address = `/editorial/checks/${type}/${documentId}?locale=${locale}`;
    const { findings } = (await editor.ask('GET', address)).body as { findings: Finding[] };
    for (const { severity, check, message } of findings)
      if (severity === 'blocking') blocking.push(`${path}: ${check}: ${message}`);
  }
  expect(blocking).toEqual([]);
});
