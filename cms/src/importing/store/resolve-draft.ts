import type { DocumentType } from '@minzong/content-types';
import type { Nodes, Parents, Root } from 'mdast';
import { assetPath, isBesideSource } from '../asset-paths';
import { writeMarkdown } from '../dialect';
import {
  FileReference,
  LinkReference,
  TextReference,
  type DraftFields,
  type DraftValue,
  type FileWords,
} from '../draft-references';
import { embeddedIndex, fileFromDataAddress, type EmbeddedFile } from '../embedded-file';
import { attention, leftOut, type Note } from '../note';
import { settleBlocks } from '../publishable-tree';
import type { MediaLibrary, StoredFile } from './media-library';

export interface FoundDocument {
  documentId: string | undefined;
  exists: boolean;
}

/** Where the links and files of one source are looked up. */
export interface Sources {
  /** path of the source, from which its files are named */
  path: string;
  embedded: EmbeddedFile[];
  /** bytes of the files that came with the source, by path */
  assets: Map<string, Uint8Array>;
  media: MediaLibrary;
  /** a document in the language of the draft, and whether there is one in any language */
  findDocument(type: DocumentType, slug: string): Promise<FoundDocument>;
}

export interface ResolvedDraft {
  data: Record<string, unknown>;
  /** `type/slug` of links whose target is not there (yet) in the language of the draft */
  missingLinks: string[];
}

interface Work {
  sources: Sources;
  notes: Note[];
  missing: Set<string>;
}

const refusal = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

const bytesOf = (
  address: string,
  { path, embedded, assets }: Sources,
): { name: string; bytes: Uint8Array } | string => {
  const own = embedded[embeddedIndex(address) ?? -1] ?? fileFromDataAddress(address, 0);
  if (own !== undefined) return own;
  if (address.startsWith('data:')) return '内嵌图片的格式不能发布，请另存为 PNG 或 JPEG';
  if (!isBesideSource(address)) return '外部网址的文件不会下载，请先存到文件旁边';
  const file = assetPath(path, address);
  const bytes = assets.get(file);
  return bytes === undefined
    ? '文件不存在或无法读取'
    : { name: file.split('/').at(-1) ?? file, bytes };
};

const storeFile = async (
  address: string,
  words: FileWords,
  { sources, notes }: Work,
): Promise<StoredFile | undefined> => {
  const found = bytesOf(address, sources);
  const shown = address.slice(0, 100);
  if (typeof found === 'string') {
    notes.push(leftOut(`“${shown}”：${found}`));
    return undefined;
  }
  try {
    return await sources.media.store(found.name, found.bytes, words);
  } catch (error) {
    notes.push(leftOut(`“${shown}”：媒体库拒绝此文件（${refusal(error)}）`));
    return undefined;
  }
};

const settleImages = async (parent: Parents, work: Work): Promise<void> => {
  const kept: Nodes[] = [];
  for (const child of parent.children as Nodes[]) {
    if (child.type === 'image' && !child.url.startsWith('/uploads/')) {
      const words = { alternativeText: child.alt ?? undefined };
      const file = await storeFile(child.url, words, work);
      if (file === undefined) continue;
      child.url = file.url;
      if ((child.alt ?? '').trim() === '') {
        work.notes.push(attention('有图片缺少替代文字，发布前请在正文中补写'));
      }
    } else if ('children' in child) await settleImages(child, work);
    kept.push(child);
  }
  parent.children = kept as typeof parent.children;
};

const resolveText = async ({ root }: TextReference, work: Work): Promise<string> => {
  const copy: Root = structuredClone(root);
  await settleImages(copy, work);
  settleBlocks(copy, []);
  return writeMarkdown(copy);
};

const resolveLink = async (
  { type, slug }: LinkReference,
  work: Work,
): Promise<string | undefined> => {
  const { documentId, exists } = await work.sources.findDocument(type, slug);
  if (documentId === undefined) work.missing.add(`${type}/${slug}`);
  // The links of the default language count for all (publishing/links.ts): a target that is not
  // translated is no fault of the translation.
  if (!exists) work.notes.push(attention(`关联的 ${type}/${slug} 尚不存在，未建立关联`));
  return documentId;
};

const resolveObject = async (
  fields: DraftFields,
  work: Work,
): Promise<Record<string, unknown> | undefined> => {
  const entries: [string, unknown][] = [];
  for (const [name, value] of Object.entries(fields)) {
    const resolved = await resolveValue(value, work);
    // An image without its file, a clause link without its policy, say nothing.
    const lost =
      resolved === undefined && (value instanceof FileReference || value instanceof LinkReference);
    if (lost && (name === 'file' || name === 'policy')) return undefined;
    if (resolved !== undefined) entries.push([name, resolved]);
  }
  return Object.fromEntries(entries);
};

const resolveValue = async (value: DraftValue, work: Work): Promise<unknown> => {
  if (value instanceof LinkReference) return resolveLink(value, work);
  if (value instanceof FileReference) return (await storeFile(value.path, value.words, work))?.id;
  if (value instanceof TextReference) return resolveText(value, work);
  if (Array.isArray(value)) {
    const items: unknown[] = [];
    for (const item of value) items.push(await resolveValue(item, work));
    return items.filter((item) => item !== undefined);
  }
  return value !== null && typeof value === 'object' ? resolveObject(value, work) : value;
};

/**
 * Puts the files of a draft into the media library and looks its links up. What cannot be found is
 * noted and left out; the rest of the draft stands.
 */
export const resolveDraft = async (
  fields: DraftFields,
  sources: Sources,
  notes: Note[],
): Promise<ResolvedDraft> => {
  const work: Work = { sources, notes, missing: new Set() };
  const data = (await resolveObject(fields, work)) ?? {};
  return { data, missingLinks: [...work.missing] };
};
