import { z } from 'zod';
import { ancientCollection, type AncientCollection } from './ancient-collection';
import { ancientText, type AncientText } from './ancient-text';
import { announcement, type Announcement } from './announcement';
import { article, type Article } from './article';
import { column, type Column } from './column';
import { department, type Department } from './department';
import { ethnicGroup, type EthnicGroup } from './ethnic-group';
import { explainer, type Explainer } from './explainer';
import { leader, type Leader } from './leader';
import { magazine, type Magazine } from './magazine';
import { magazineArticle, type MagazineArticle } from './magazine-article';
import { magazineIssue, type MagazineIssue } from './magazine-issue';
import { page, type Page } from './page';
import { policy, type Policy } from './policy';
import { product, type Product } from './product';
import { region, type Region } from './region';
import { serviceGuide, type ServiceGuide } from './service-guide';
import { topic, type Topic } from './topic';

interface DocumentSchemas {
  article: typeof article;
  policy: typeof policy;
  explainer: typeof explainer;
  magazine: typeof magazine;
  'magazine-issue': typeof magazineIssue;
  'magazine-article': typeof magazineArticle;
  'ancient-collection': typeof ancientCollection;
  'ancient-text': typeof ancientText;
  product: typeof product;
  'service-guide': typeof serviceGuide;
  announcement: typeof announcement;
  page: typeof page;
  leader: typeof leader;
  department: typeof department;
  column: typeof column;
  topic: typeof topic;
  region: typeof region;
  'ethnic-group': typeof ethnicGroup;
}

/** Every type of published document, by name. */
export const DOCUMENT_SCHEMAS: DocumentSchemas = {
  article,
  policy,
  explainer,
  magazine,
  'magazine-issue': magazineIssue,
  'magazine-article': magazineArticle,
  'ancient-collection': ancientCollection,
  'ancient-text': ancientText,
  product,
  'service-guide': serviceGuide,
  announcement,
  page,
  leader,
  department,
  column,
  topic,
  region,
  'ethnic-group': ethnicGroup,
};

export type DocumentType = keyof DocumentSchemas;
export const DOCUMENT_TYPES = Object.keys(DOCUMENT_SCHEMAS) as [DocumentType, ...DocumentType[]];
export const documentType = z.enum(DOCUMENT_TYPES);

/** A document as published: the shape that travels from the cms to the content store. */
export type PublishedDocument =
  | Article
  | Policy
  | Explainer
  | Magazine
  | MagazineIssue
  | MagazineArticle
  | AncientCollection
  | AncientText
  | Product
  | ServiceGuide
  | Announcement
  | Page
  | Leader
  | Department
  | Column
  | Topic
  | Region
  | EthnicGroup;

export const publishedDocument: z.ZodType<PublishedDocument> = z.discriminatedUnion('type', [
  article,
  policy,
  explainer,
  magazine,
  magazineIssue,
  magazineArticle,
  ancientCollection,
  ancientText,
  product,
  serviceGuide,
  announcement,
  page,
  leader,
  department,
  column,
  topic,
  region,
  ethnicGroup,
]);

export type DocumentOf<Type extends DocumentType> = Extract<PublishedDocument, { type: Type }>;

/** Which type each link name leads to. The same name always leads to the same type. */
export const LINK_TARGETS = {
  topics: 'topic',
  region: 'region',
  ethnicGroups: 'ethnic-group',
  column: 'column',
  related: 'policy',
  policies: 'policy',
  amendedBy: 'policy',
  repealedBy: 'policy',
  magazine: 'magazine',
  issue: 'magazine-issue',
  collection: 'ancient-collection',
  parent: 'region',
} as const satisfies Record<string, DocumentType>;
export type LinkName = keyof typeof LINK_TARGETS;

/** Links that can also be read from their target, under another name: policy → its explainers. */
export const REVERSE_LINKS = [
  { from: 'explainer', link: 'policies', as: 'explainers' },
  { from: 'service-guide', link: 'policies', as: 'guides' },
  { from: 'policy', link: 'amendedBy', as: 'amends' },
  { from: 'policy', link: 'repealedBy', as: 'repeals' },
  { from: 'magazine-issue', link: 'magazine', as: 'issues' },
  { from: 'magazine-article', link: 'issue', as: 'articles' },
  { from: 'ancient-text', link: 'collection', as: 'texts' },
] as const satisfies { from: DocumentType; link: LinkName; as: string }[];

/** Links to what a document rests on: when that is amended or repealed, the document says so. */
export const BASIS_LINKS = ['policies'] as const satisfies LinkName[];
