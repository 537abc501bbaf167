const BUSY_MILLISECONDS = 20;

/** Links that wait for their turn: no site is asked twice at a time or without a pause between. */
export class HostQueue<Link extends { url: string }> {
  private readonly waiting = new Map<string, Link[]>();
  private readonly busy = new Set<string>();
  private readonly readyAt = new Map<string, number>();

  constructor(private readonly pauseMilliseconds: number) {}

  /** @param urgent somebody is waiting for these */
  add(links: readonly Link[], urgent = false): void {
    for (const link of links) {
      const host = hostOf(link.url);
      const queue = this.waiting.get(host) ?? [];
      if (urgent) queue.unshift(link);
      else queue.push(link);
      this.waiting.set(host, queue);
    }
  }

  /** A link whose site may be asked now, milliseconds until one may be, or undefined when none waits. */
  take(now: number): Link | number | undefined {
    let soonest: number | undefined;
    for (const [host, queue] of this.waiting) {
      const wait = this.busy.has(host)
        ? Math.max(this.pauseMilliseconds, BUSY_MILLISECONDS)
        : Math.max(0, (this.readyAt.get(host) ?? 0) - now);
      if (wait === 0) return this.hand(host, queue);
      soonest = Math.min(soonest ?? wait, wait);
    }
    return soonest;
  }

  private hand(host: string, queue: Link[]): Link | undefined {
    const link = queue.shift();
    if (queue.length === 0) this.waiting.delete(host);
    this.busy.add(host);
    return link;
  }

  /** The site has been asked; it rests. */
  release(url: string, now: number): void {
    const host = hostOf(url);
    this.busy.delete(host);
    this.readyAt.set(host, now + this.pauseMilliseconds);
  }
}

/** The site of a link; all that have none wait in one line. */
const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname : '');
