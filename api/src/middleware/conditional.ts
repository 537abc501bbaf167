/**
 * Whether a reader already has this version (RFC 9110, 13.1.2). Several tags may come, and a proxy
 * that compresses marks them as weak. Koa's own check is not used: it ignores the tag when fetch
 * adds `cache-control: no-cache`, as it does with every tag of its caller's.
 */
export const isKnownVersion = (ifNoneMatch: string | undefined, etag: string): boolean =>
  ifNoneMatch !== undefined && (ifNoneMatch.includes(etag) || ifNoneMatch.trim() === '*');
