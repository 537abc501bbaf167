import { createHash } from 'node:crypto';
import { ownPath } from '../../publishing/text-links';

export interface LinkIdentity {
  url: string;
  kind: 'external' | 'internal';
  digest: string;
}

export const digestOf = (url: string): string => createHash('sha256').update(url).digest('hex');

const EXTERNAL = /^https?:\/\//i;

/**
 * What a written address is kept under, so that two spellings of it are one link. Anchors of the
 * page itself, mail and telephone are no links to be checked.
 */
export const identityOf = (written: string, siteUrl: string): LinkIdentity | undefined => {
  const path = ownPath(written.trim(), siteUrl);
  if (path.startsWith('/') && !path.startsWith('//'))
    return { url: path, kind: 'internal', digest: digestOf(path) };
  if (!EXTERNAL.test(path)) return undefined;
  const url = URL.canParse(path) ? new URL(path).href : path;
  return { url, kind: 'external', digest: digestOf(url) };
};
