import type { DocumentOf, DocumentType } from './document-types';
import type { Locale } from './locale';
import type { Inline, RichText } from './rich-text';

export const idOf = (name: string): string =>
  name
    .replace(/[^a-z0-9]/g, '')
    .padEnd(24, 'x')
    .slice(0, 24);
export const linkTo = (name: string) => [{ id: idOf(name) }];

export const words = (text: string): Inline[] => [{ type: 'text', text }];
export const paragraph = (text: string): RichText[number] => ({
  type: 'paragraph',
  children: words(text),
});

type Own<T extends DocumentType> = Omit<
  DocumentOf<T>,
  | 'type'
  | 'id'
  | 'locale'
  | 'slug'
  | 'revision'
  | 'publishedAt'
  | 'updatedAt'
  | 'attachments'
  | 'links'
> & { links?: Partial<DocumentOf<T>['links']> };

/** Link names that a type has beyond the common three, all empty. */
const OWN_LINKS: Partial<Record<DocumentType, string[]>> = {
  article: ['column'],
  policy: ['related', 'amendedBy', 'repealedBy'],
  explainer: ['policies'],
  'service-guide': ['policies'],
  'magazine-issue': ['magazine'],
  'magazine-article': ['issue'],
  'ancient-text': ['collection'],
  region: ['parent'],
};

export const example = <T extends DocumentType>(
  type: T,
  slug: string,
  own: Own<T>,
  locale: Locale = 'zh-CN',
): DocumentOf<T> => {
  const noLinks = ['topics', 'region', 'ethnicGroups', ...(OWN_LINKS[type] ?? [])].map(
    (name) => [name, []] as const,
  );
  return {
    type,
    id: idOf(slug),
    locale,
    slug,
    revision: 1,
    publishedAt: '2026-11-02T01:00:00.000Z',
    updatedAt: '2026-11-03T02:30:00.000Z',
    attachments: [],
    ...own,
    links: { ...Object.fromEntries(noLinks), ...own.links },
    // The parts are typed one by one; TypeScript cannot see that together they are DocumentOf<T>.
  } as unknown as DocumentOf<T>;
};
