import { brotliCompressSync, constants } from 'node:zlib';

const compressed = (bytes: Buffer): number =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;

/** Compressed bytes of a page's HTML and style sheets, and of its scripts, without pictures and fonts. */
export const weigh = async (url: string): Promise<{ pageBytes: number; scriptBytes: number }> => {
  const load = async (address: string): Promise<Buffer> =>
    Buffer.from(await (await fetch(new URL(address, url))).arrayBuffer());
  const html = await load(url);
  const text = html.toString('utf8');
  const addresses = (pattern: RegExp): string[] =>
    [...text.matchAll(pattern)].map((match) => match[1] ?? '');
  const styles = await Promise.all(
    addresses(/<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/g).map(load),
  );
  const scripts = await Promise.all(addresses(/<script[^>]+src="([^"]+)"/g).map(load));
  const inline = addresses(/<script(?![^>]*src=)[^>]*>([^<]+)/g).join('');
  const total = (parts: Buffer[]): number => parts.reduce((sum, part) => sum + compressed(part), 0);
  return {
    pageBytes: total([html, ...styles]),
    scriptBytes: total(scripts) + Buffer.byteLength(inline),
  };
};
