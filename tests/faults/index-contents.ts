import type { System } from '../system/system';

interface IndexedRecord {
  /** `<type>-<id>-<locale>` of a document */
  key: string;
  kind: string;
}

const PAGE = 500;

/** documentIds of a type that the search server holds, asked of the server itself. */
export const readIndex = async (system: System, type: string): Promise<string[]> => {
  const ids: string[] = [];
  for (let offset = 0; ; offset += PAGE) {
    const query = `limit=${String(PAGE)}&offset=${String(offset)}&fields=key,kind`;
    const response = await fetch(`${system.search}/indexes/content/documents?${query}`, {
      headers: { authorization: `Bearer ${system.secrets['MEILISEARCH_KEY'] ?? ''}` },
    });
    if (!response.ok) throw new Error(`Meilisearch answered ${String(response.status)}`);
    const page = (await response.json()) as { results: IndexedRecord[]; total: number };
    const keys = page.results.filter(({ kind }) => kind === 'document').map(({ key }) => key);
    ids.push(
      ...keys
        .filter((key) => key.startsWith(`${type}-`))
        .map((key) => key.slice(type.length + 1).split('-')[0] ?? ''),
    );
    if (offset + PAGE >= page.total) return ids;
  }
};
