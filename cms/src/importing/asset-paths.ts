import type { Root } from 'mdast';
import { posix } from 'node:path';
import {
  FileReference,
  TextReference,
  type DraftFields,
  type DraftValue,
} from './draft-references';
import { visitAll } from './tree-text';

/** `http:`, `data:`, `//host`, and paths of the cms itself are no files beside the source. */
export const isBesideSource = (address: string): boolean =>
  address !== '' && !/^(?:[a-z][a-z0-9+.-]*:|\/|#)/i.test(address);

const decoded = (address: string): string => {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
};

/** Path of a file named by a source, relative to where the source's own path starts. */
export const assetPath = (sourcePath: string, address: string): string =>
  posix.normalize(posix.join(posix.dirname(sourcePath), decoded(address).replace(/[?#].*$/, '')));

const addressesInText = (root: Root): string[] => {
  const found: string[] = [];
  visitAll(root, (node) => {
    if (node.type === 'image') found.push(node.url);
  });
  return found;
};

const addressesIn = (value: DraftValue): string[] => {
  if (value instanceof FileReference) return [value.path];
  if (value instanceof TextReference) return addressesInText(value.root);
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap((item: DraftValue) => addressesIn(item));
};

/** Every file that a draft needs beside its source, as paths from where the source's path starts. */
export const assetPathsOf = (fields: DraftFields, sourcePath: string): string[] => [
  ...new Set(
    addressesIn(fields)
      .filter(isBesideSource)
      .map((address) => assetPath(sourcePath, address)),
  ),
];
