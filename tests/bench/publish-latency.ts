import type { Desk } from '../system/desk.ts';
import type { System } from '../system/system.ts';
import { waitFor } from '../system/wait.ts';

export interface Latency {
  reader: string;
  medianMs: number;
  p95Ms: number;
}

const quantile = (values: number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};

const answers = async (url: string, contains: string): Promise<true | undefined> => {
  const response = await fetch(url);
  const text = await response.text();
  return response.ok && text.includes(contains) ? true : undefined;
};

/** Milliseconds from pressing Publish until each kind of reader sees the document. */
export const measurePublishLatency = async (
  system: System,
  desk: Desk,
  publications: number,
): Promise<Latency[]> => {
  const readers: Record<string, (slug: string, title: string) => string> = {
    api: (slug) => `${system.api}/v1/articles/${slug}`,
    site: (slug) => `${system.site}/articles/${slug}`,
    search: (_, title) => `${system.api}/v1/search?q=${encodeURIComponent(title)}`,
  };
  const times = new Map<string, number[]>(Object.keys(readers).map((name) => [name, []]));

  for (let n = 0; n < publications; n += 1) {
    const slug = `bench-${String(Date.now())}-${String(n)}`;
    const title = `Measured ${slug.replaceAll('-', '')}`;
    const fields = { title, slug, source: '本委', body: '量一量，从发布到看见要多久。' };
    const id = await desk.create('article', fields);
    await desk.approve('article', id);
    const pressed = performance.now();
    await desk.press('article', id);
    await Promise.all(
      Object.entries(readers).map(async ([name, address]) => {
        await waitFor(name, () => answers(address(slug, title), slug), { everyMilliseconds: 20 });
        times.get(name)?.push(performance.now() - pressed);
      }),
    );
  }

  return [...times].map(([reader, values]) => ({
    reader,
    medianMs: Math.round(quantile(values, 0.5)),
    p95Ms: Math.round(quantile(values, 0.95)),
  }));
};
