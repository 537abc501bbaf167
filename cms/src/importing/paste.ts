import type { Heading, Root } from 'mdast';
import { settleBookmarks } from './html-bookmarks';
import { convertHtml } from './html';
import { leftOut, UnreadableSource, type Note } from './note';
import { settleBlocks } from './publishable-tree';
import { visitAll } from './tree-text';

const MAXIMUM_LENGTH = 16 * 1024 * 1024;
const HIGHEST = 2;
const DEEPEST = 4;

const isHeading = (node: { type: string }): node is Heading => node.type === 'heading';

/** The title of the page is its level 1: what is pasted stands below it. */
const lowerHeadings = (root: Root): void => {
  const headings = root.children.filter(isHeading);
  const shift = Math.max(0, HIGHEST - Math.min(...headings.map(({ depth }) => depth)));
  for (const heading of headings)
    heading.depth = Math.min(heading.depth + shift, DEEPEST) as Heading['depth'];
};

const dropped = (address: string): 'local' | 'foreign' | undefined => {
  if (address.startsWith('/uploads/') || address.startsWith('data:')) return undefined;
  return /^(?:https?:)?\/\//i.test(address) ? 'foreign' : 'local';
};

/** Pictures of this cms by their address alone, wherever the admin is served. */
const ownAddress = (address: string): string =>
  /^https?:\/\/[^/]+(\/uploads\/[^/?#]+)$/.exec(address)?.[1] ?? address;

const settlePictures = (root: Root, notes: Note[]): void => {
  const counts = { local: 0, foreign: 0 };
  visitAll(root, (node, parent) => {
    if (node.type !== 'image') return;
    node.url = ownAddress(node.url);
    const why = dropped(node.url);
    if (why === undefined) return;
    counts[why] += 1;
    parent.children = (parent.children as unknown[]).filter(
      (each) => each !== node,
    ) as typeof parent.children;
  });
  const { local, foreign } = counts;
  if (local > 0)
    notes.push(
      leftOut(
        `图片 ${String(local)} 张存在本机，浏览器读不到：请把 .docx 文件拖入正文，或逐张上传`,
      ),
    );
  if (foreign > 0)
    notes.push(leftOut(`其他网站的图片 ${String(foreign)} 张，请取得授权后另存并上传`));
};

/**
 * What is on the clipboard, as blocks for the middle of a body: headings, lists, tables, links,
 * notes and pictures in it; no styles, scripts, tracking marks or pictures of other sites.
 * @throws UnreadableSource when it is too long
 */
export const convertPaste = (html: string, notes: Note[]): Root => {
  if (html.length > MAXIMUM_LENGTH)
    throw new UnreadableSource('粘贴的内容超过 16 MB，请分几次粘贴，或把 .docx 文件拖入正文');
  const { root, bookmarks } = convertHtml(html, notes);
  lowerHeadings(root);
  settlePictures(root, notes);
  settleBlocks(root, notes);
  settleBookmarks(root, bookmarks, notes);
  return root;
};
