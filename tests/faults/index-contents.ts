import type { System } from '../system/system';

interface IndexedDocument {
  type: string;
  id: string;
}

const PAGE = 500;

/** documentIds of a type that the search server holds, asked of the server itself. */
export const readIndex = async (system: System, type: string): Promise<string[]> => {
  const ids: string[] = [];
  for (let offset = 0; ; offset += PAGE) {
    const query = `limit=${String(PAGE)}&offset=${String(offset)}&fields=type,id`;
    const response = await fetch(`${system.search}/indexes/content/documents?${query}`, {
      headers: { authorization: `Bearer ${system.secrets['MEILISEARCH_KEY'] ?? ''}` },
    });
    if (!response.ok) throw new Error(`Meilisearch answered ${String(response.status)}`);
    const page = (await response.json()) as { results: IndexedDocument[]; total: number };
    ids.push(...page.results.filter((document) => document.type === type).map(({ id }) => id));
    if (offset + PAGE >= page.total) return ids;
  }
};
