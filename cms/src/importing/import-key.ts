import type { DocumentType } from '@minzong/content-types';
import { createHash } from 'node:crypto';

/** Names a source for ever: the same type and path (or `id` of the front matter) is the same source. */
export const importKey = (type: DocumentType, source: string): string =>
  createHash('sha256')
    .update(`${type}\0${source.normalize('NFC')}`)
    .digest('hex');
