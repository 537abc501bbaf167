import type { DocumentType } from '@minzong/content-types';
import { ancientTextBody } from './ancient-text';
import {
  announcementBody,
  articleBody,
  collectionBody,
  magazineArticleBody,
  magazineBody,
  magazineIssueBody,
} from './articles';
import type { Body } from './body';
import { columnBody, ethnicGroupBody, regionBody } from './names';
import { departmentBody, leaderBody } from './government';
import { explainerBody, policyBody } from './policies';
import { productBody } from './products';
import { serviceGuideBody } from './service-guide';

/** What a book says of each type of document. */
export const BODIES: { [T in DocumentType]: Body<T> } = {
  article: articleBody,
  page: articleBody,
  leader: leaderBody,
  department: departmentBody,
  announcement: announcementBody,
  policy: policyBody,
  explainer: explainerBody,
  magazine: magazineBody,
  'magazine-issue': magazineIssueBody,
  'magazine-article': magazineArticleBody,
  'ancient-collection': collectionBody,
  'ancient-text': ancientTextBody,
  product: productBody,
  'service-guide': serviceGuideBody,
  column: columnBody,
  topic: columnBody,
  region: regionBody,
  'ethnic-group': ethnicGroupBody,
};
