import autocannon from 'autocannon';
import { processorSeconds } from './processor-time.ts';

export interface Target {
  url: string;
  pid: number;
  headers?: Record<string, string>;
}

/**
 * Requests answered with 200 per second of the server's own processor time, over `seconds` of load.
 * Wall-clock figures mean little on a shared machine; the server's own time is what a visitor costs.
 */
const requestsPerProcessorSecond = async (target: Target, seconds: number): Promise<number> => {
  const before = processorSeconds(target.pid);
  const result = await autocannon({
    url: target.url,
    headers: target.headers ?? {},
    connections: 20,
    duration: seconds,
  });
  const failed = result.non2xx + result.errors + result.timeouts;
  if (failed > 0) throw new Error(`${String(failed)} of the requests to ${target.url} failed`);
  return result.requests.total / (processorSeconds(target.pid) - before);
};

export const median = (values: number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

/** Median over rounds of a's figure divided by b's, the two measured in turn. */
export const ratio = async (a: Target, b: Target, rounds = 5, seconds = 2): Promise<number> => {
  const ratios: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const first = await requestsPerProcessorSecond(a, seconds);
    ratios.push(first / (await requestsPerProcessorSecond(b, seconds)));
  }
  return median(ratios);
};
