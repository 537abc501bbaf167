import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const compiled = (path: string): unknown =>
  createRequire(import.meta.url)(join(root, 'cms', 'dist', 'src', path));

interface Draft {
  id: string;
  type: string;
}

interface Compiled {
  CHECKS: { examples: { passing: { document: Draft }[]; failing: { document: Draft }[] } }[];
  runChecks(document: Draft, context: unknown): unknown[];
  contextWith(): unknown;
  sample(type: string, own: object): Draft;
  readMarkdown(source: string, findImage: () => Promise<string>): Promise<{ richText: unknown[] }>;
}

const load = (): Compiled => ({
  ...(compiled('editorial/checks/registry.js') as Pick<Compiled, 'CHECKS'>),
  ...(compiled('editorial/checks/run-checks.js') as Pick<Compiled, 'runChecks'>),
  ...(compiled('editorial/checks/context.js') as Pick<Compiled, 'contextWith'>),
  ...(compiled('editorial/checks/sample.js') as Pick<Compiled, 'sample'>),
  ...(compiled('publishing/markdown/rich-text.js') as Pick<Compiled, 'readMarkdown'>),
});

const FOLDERS = {
  articles: 'article',
  policies: 'policy',
  explainers: 'explainer',
  products: 'product',
};

/** Bodies of the demo content, as long and as mixed as what editors write. */
const demoDocuments = async ({ readMarkdown, sample }: Compiled): Promise<Draft[]> => {
  const documents: Draft[] = [];
  for (const [folder, type] of Object.entries(FOLDERS)) {
    const path = join(root, 'cms', 'demo', folder);
    for (const name of readdirSync(path).filter((file) => !/\.(?:en|bo|ii)\.md$/.test(file))) {
      const [, , body = ''] = readFileSync(join(path, name), 'utf8').split(/^---$/m);
      const { richText } = await readMarkdown(body, () => Promise.resolve('无'));
      documents.push(sample(type, { body: richText }));
    }
  }
  return documents;
};

/** Seconds for holding `count` different drafts against every check. */
export const measureChecks = async (
  count: number,
): Promise<{ seconds: number; checks: number; findings: number }> => {
  const parts = load();
  const examples = parts.CHECKS.flatMap(({ examples: { passing, failing } }) =>
    [...passing, ...failing].map(({ document }) => document),
  );
  const kinds = [...(await demoDocuments(parts)), ...examples];
  // Each draft is an object of its own: nothing that was read of one is known of another.
  const drafts = Array.from({ length: count }, (_, n) =>
    structuredClone({
      ...kinds[n % kinds.length],
      id: `draft${String(n).padStart(19, '0')}`,
    } as Draft),
  );
  const context = parts.contextWith();
  const began = performance.now();
  let findings = 0;
  for (const draft of drafts) findings += parts.runChecks(draft, context).length;
  return { seconds: (performance.now() - began) / 1000, checks: parts.CHECKS.length, findings };
};
