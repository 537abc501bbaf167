import type { Image, RichText } from '@minzong/content-types';
import { Anchors } from './anchors';
import { blockOf, type BlockReading } from './blocks';
import type { ClauseMark } from './clause-mark';
import { MarkdownFaults, type MarkdownFault } from './fault';
import { definitionsOf, imageAddressesOf, parseTree } from './markdown-tree';

/**
 * Finds the published form of an image by the address that stands in the text.
 * @returns the image (its alternative text may be empty), or in Chinese why it cannot be used
 */
export type FindImage = (address: string) => Promise<Image | string>;

export interface ReadMarkdown {
  richText: RichText;
  /** 第N条 in the order of the text */
  clauses: ClauseMark[];
  /** when there are any, the rest must not be published */
  faults: MarkdownFault[];
}

const faultsOfUnusedNotes = ({ definitions, usedNotes, faults }: BlockReading): void => {
  for (const [name, definition] of definitions.notes)
    if (!usedNotes.has(name))
      faults.at(definition, `注释 [^${definition.label ?? name}] 在正文中没有引用`);
};

/**
 * Reads Markdown into the one tree in which bodies are published (decision 0005). What the tree
 * cannot hold, raw HTML first of all, is a fault with its line; nothing is silently dropped.
 */
export const readMarkdown = async (source: string, findImage: FindImage): Promise<ReadMarkdown> => {
  const faults = new MarkdownFaults();
  const text = source.replace(/\r\n?/g, '\n');
  const root = parseTree(text, faults);
  if (root === undefined) return { richText: [], clauses: [], faults: faults.found };
  const images = new Map<string, Image | string>();
  for (const address of imageAddressesOf(root)) images.set(address, await findImage(address));
  const reading: BlockReading = {
    source: text,
    definitions: definitionsOf(root),
    faults,
    usedNotes: new Set(),
    images,
    anchors: new Anchors(),
    clauses: [],
  };
  const richText = root.children.flatMap((node) => blockOf(node, reading, true));
  faultsOfUnusedNotes(reading);
  return { richText, clauses: reading.clauses, faults: faults.found };
};
