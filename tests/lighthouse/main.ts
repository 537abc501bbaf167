import { runLighthouse } from './run-lighthouse.ts';

/** Where the first document of a list is. */
const firstOf = async (site: string, collection: string): Promise<string> => {
  const html = await (await fetch(`${site}/${collection}`)).text();
  const [, path] = new RegExp(`href="(/${collection}/[a-z0-9-]+)"`).exec(html) ?? [];
  if (path === undefined) throw new Error(`${site}/${collection} lists no document`);
  return path;
};

/**
 * Prints Lighthouse's four categories for home, list, article, policy and ancient text, and what
 * each point was lost by. A report, not a test: a loaded machine loses points of performance.
 * @param site where the site is, with something published on it
 */
export const reportLighthouse = async (site: string): Promise<void> => {
  const paths = [
    '/',
    '/articles',
    await firstOf(site, 'articles'),
    await firstOf(site, 'policies'),
    await firstOf(site, 'ancient-texts'),
  ];
  const rows: Record<string, string | number>[] = [];
  const lost: string[] = [];
  for (const path of paths) {
    // Once before, so that the page is ready as for every reader but the first.
    await fetch(site + path);
    const scores = await runLighthouse(site + path);
    rows.push({ page: path, ...scores.categories });
    lost.push(...scores.lost.map((what) => `${path} ${what}`));
  }
  console.table(rows);
  for (const what of lost) console.log(what);
};
