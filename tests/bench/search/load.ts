import { Agent, request } from 'node:http';

const agent = new Agent({ keepAlive: true, noDelay: true, maxSockets: 64 });

export interface Call {
  url: string;
  method?: 'GET' | 'POST';
  body?: string;
  headers?: Record<string, string>;
}

/** One call over a connection that stays open; the same caller for everybody who is compared. */
export const call = ({ url, method = 'GET', body, headers = {} }: Call): Promise<string> =>
  new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
    const sent = request(url, { method, agent, headers: { ...headers, ...length } });
    sent.on('error', reject);
    sent.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        if ((response.statusCode ?? 0) < 300) resolve(text);
        else reject(new Error(`${url} answered ${String(response.statusCode)} ${text}`));
      });
    });
    sent.end(body);
  });

export interface Latency {
  p50Ms: number;
  p95Ms: number;
}

const quantile = (sorted: number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

/** Milliseconds that the calls take when so many clients make them in turn, one call at a time each. */
export const measure = async (calls: Call[], clients: number): Promise<Latency> => {
  const times: number[] = [];
  let next = 0;
  const client = async (): Promise<void> => {
    for (let own = calls[next++]; own !== undefined; own = calls[next++]) {
      const began = performance.now();
      await call(own);
      times.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  times.sort((a, b) => a - b);
  return { p50Ms: quantile(times, 0.5), p95Ms: quantile(times, 0.95) };
};
