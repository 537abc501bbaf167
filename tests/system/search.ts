export interface Hit {
  title: string;
  slug: string;
}

/** What a reader finds who searches for these words. */
export const searchFor = async (api: string, words: string): Promise<Hit[]> => {
  const response = await fetch(`${api}/v1/search?q=${encodeURIComponent(words)}`);
  const { hits } = (await response.json()) as { hits: Hit[] };
  return hits;
};
