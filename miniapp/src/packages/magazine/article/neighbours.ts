import type { ListItem } from '@minzong/api-contract';

export type IssueArticle = ListItem<'magazine-article'>;

/** The articles before and after one in its issue, and its place; undefined: it is not in it. */
export const neighboursOf = (articles: IssueArticle[], slug: string) => {
  const at = articles.findIndex((article) => article.slug === slug);
  if (at === -1) return undefined;
  return { at, previous: articles[at - 1], next: articles[at + 1] };
};

interface ContentsSection {
  section: string | undefined;
  articles: IssueArticle[];
}

/** A table of contents: runs of articles of one section, in the order of the issue. */
export const contentsOf = (articles: IssueArticle[]): ContentsSection[] =>
  articles.reduce<ContentsSection[]>((sections, article) => {
    const last = sections.at(-1);
    if (last?.section === article.section && last !== undefined) {
      return [...sections.slice(0, -1), { ...last, articles: [...last.articles, article] }];
    }
    return [...sections, { section: article.section, articles: [article] }];
  }, []);
