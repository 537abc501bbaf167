import type { BookDocumentOf } from '../../book';
import type { Piece } from '../manuscript';
import { named, type Writer } from '../phrases';
import { cover, type Body } from './body';

export const articleBody = (
  document: BookDocumentOf<'article' | 'page'>,
  { text }: Writer,
): Piece[] => [...cover(document), ...text(document.body)];

export const announcementBody: Body<'announcement'> = (document, { text, facts, fact, day }) => [
  ...facts(
    fact('validUntil', document.expiresAt === undefined ? undefined : day(document.expiresAt)),
  ),
  ...cover(document),
  ...text(document.body),
];

export const magazineBody: Body<'magazine'> = (document, { text, facts, fact, links }) => [
  ...facts(
    fact('serialNumber', document.serialNumber),
    fact('frequency', document.frequency),
    fact('publisher', document.publisher),
  ),
  ...cover(document),
  ...text(document.body),
  ...links('issues', 'issues'),
];

/** The articles of the issue follow as chapters of the same book. */
export const magazineIssueBody: Body<'magazine-issue'> = (
  issue,
  { text, facts, fact, say, linked },
) => [
  ...cover(issue),
  ...facts(
    fact('magazine', linked('magazine').flatMap(named)),
    fact('issue', say('issueName', { year: issue.year, number: issue.number })),
    fact(
      'issues',
      issue.totalNumber === undefined ? undefined : say('totalNumber', { n: issue.totalNumber }),
    ),
  ),
  ...text(issue.body),
];

export const magazineArticleBody: Body<'magazine-article'> = (
  article,
  { text, facts, fact, say, linked },
) => [
  ...facts(
    fact('issue', linked('issue').flatMap(named)),
    fact('section', article.section),
    fact(
      'contents',
      article.startPage === undefined ? undefined : say('pageNumber', { n: article.startPage }),
    ),
  ),
  ...cover(article),
  ...text(article.body),
];

export const collectionBody: Body<'ancient-collection'> = (
  document,
  { text, facts, fact, links },
) => [
  ...facts(fact('holdingInstitution', document.holdingInstitution)),
  ...cover(document),
  ...text(document.body),
  ...links('texts', 'texts'),
];
