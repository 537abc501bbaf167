const FIRST_SIZE = 1 << 12;
const FULL = 0.6;
const MOST = 0xffff;
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** FNV-1a over UTF-16 units, never 0. */
const hashOf = (text: string): number => {
  let hash = FNV_OFFSET;
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME);
  hash ^= hash >>> 15;
  return (Math.imul(hash, 0x2c1b3c6d) ^ (hash >>> 12)) >>> 0 || 1;
};

/**
 * Counts of very many short strings in 6 bytes each, by their hash: two strings in four thousand million
 * share a count, which a guess about spelling can bear.
 */
export class CountTable {
  private hashes = new Uint32Array(FIRST_SIZE);
  private counts = new Uint16Array(FIRST_SIZE);
  private used = 0;

  /** How often a string was added. */
  count(text: string): number {
    return this.counts[this.slotOf(hashOf(text))] ?? 0;
  }

  /** Counts a string once more, or with -1 once less. */
  add(text: string, by = 1): void {
    if (this.used > this.hashes.length * FULL) this.grow();
    const hash = hashOf(text);
    const slot = this.slotOf(hash);
    if (this.hashes[slot] === 0) {
      this.hashes[slot] = hash;
      this.used += 1;
    }
    this.counts[slot] = Math.min(MOST, Math.max(0, (this.counts[slot] ?? 0) + by));
  }

  private slotOf(hash: number): number {
    const mask = this.hashes.length - 1;
    let slot = hash & mask;
    while (this.hashes[slot] !== 0 && this.hashes[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const { hashes, counts } = this;
    this.hashes = new Uint32Array(hashes.length * 2);
    this.counts = new Uint16Array(hashes.length * 2);
    for (const [at, hash] of hashes.entries()) {
      if (hash === 0) continue;
      const slot = this.slotOf(hash);
      this.hashes[slot] = hash;
      this.counts[slot] = counts[at] ?? 0;
    }
  }
}
