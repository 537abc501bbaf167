import type { DocumentType } from '@minzong/content-types';
import { AncientCollectionDetail, AncientTextDetail } from './ancient-text';
import { AnnouncementDetail, ArticleDetail, PageDetail } from './article';
import { DepartmentDetail } from './department';
import type { Detail } from './detail-props';
import { ExplainerDetail } from './explainer';
import { LeaderDetail } from './leader';
import { MagazineDetail, MagazineIssueDetail } from './magazine';
import { MagazineArticleDetail } from './magazine-article';
import { ColumnDetail, EthnicGroupDetail, RegionDetail, TopicDetail } from './places';
import { PolicyDetail } from './policy';
import { ProductDetail } from './product';
import { ServiceGuideDetail } from './service-guide';

/** How each type of document is drawn below its title. */
export const DETAILS: { [T in DocumentType]: Detail<T> } = {
  article: ArticleDetail,
  policy: PolicyDetail,
  explainer: ExplainerDetail,
  magazine: MagazineDetail,
  'magazine-issue': MagazineIssueDetail,
  'magazine-article': MagazineArticleDetail,
  'ancient-collection': AncientCollectionDetail,
  'ancient-text': AncientTextDetail,
  product: ProductDetail,
  'service-guide': ServiceGuideDetail,
  announcement: AnnouncementDetail,
  page: PageDetail,
  leader: LeaderDetail,
  department: DepartmentDetail,
  column: ColumnDetail,
  topic: TopicDetail,
  region: RegionDetail,
  'ethnic-group': EthnicGroupDetail,
};
