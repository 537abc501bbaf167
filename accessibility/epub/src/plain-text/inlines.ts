import type { Inline } from '@minzong/content-types';
import type { Edition } from '../book';

/** What must be remembered while one chapter is written as text. */
export interface Page {
  edition: Edition;
  /** notes in the order of their signs */
  notes: Inline[][];
}

const isElsewhere = (href: string): boolean => !href.startsWith('#');

const linkText = (href: string, children: Inline[], page: Page): string => {
  const words = inlineText(children, page);
  const address = isElsewhere(href) ? page.edition.resolve(href) : '';
  const bare = address.replace(/^(?:tel|mailto):/, '');
  // A link whose words are its address says it once.
  return bare === '' || words.includes(bare) ? words : `${words}（${bare}）`;
};

const noteSign = (children: Inline[], page: Page): string => {
  page.notes.push(children);
  return noteMark(page.notes.length, page);
};

export const noteMark = (number: number, { edition }: Page): string =>
  `〔${edition.say('note').text}${String(number)}〕`;

const oneText = (node: Inline, page: Page): string => {
  switch (node.type) {
    case 'text':
      return node.text;
    case 'break':
      return '\n';
    case 'ruby':
      return `${node.base}（${node.annotation}）`;
    case 'note':
      return noteSign(node.children, page);
    case 'link':
      return linkText(node.href, node.children, page);
    case 'language':
      return inlineText(node.children, page);
  }
};

/** A run as text: readings in brackets after their base, addresses after their words. */
export const inlineText = (nodes: Inline[], page: Page): string =>
  nodes.map((node) => oneText(node, page)).join('');
