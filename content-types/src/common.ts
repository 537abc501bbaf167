import { z } from 'zod';
import { links, oneLink, documentId } from './links';
import { locale } from './locale';
import { image, mediaFile } from './media';
import { moment, sentence, slug } from './text';
import { withdrawn } from './withdrawn';

/** Fields of every published document, whatever its type. */
const commonFields = {
  id: documentId,
  locale,
  slug: slug.describe('网址中的名称，各语言相同'),
  revision: z.int().positive().describe('每次发布加一；较小的版本到得晚也不会覆盖较大的'),
  title: sentence(300).describe('标题'),
  summary: sentence(1000).optional().describe('摘要，用于列表、搜索和分享'),
  publishedAt: moment.describe('首次发布时间'),
  updatedAt: moment.describe('最近一次更新时间'),
  source: sentence(200).optional().describe('来源'),
  author: sentence(200).optional().describe('作者'),
  cover: image.optional().describe('封面图'),
  attachments: z.array(mediaFile).max(50).describe('附件'),
  withdrawn: withdrawn.optional(),
};

/** Links of every published document. */
const commonLinks = {
  topics: links.describe('主题'),
  region: oneLink.describe('地区'),
  ethnicGroups: links.describe('民族'),
};

/** The shape of one type: the common fields, its own fields, and its links to other documents. */
export const documentShape = <
  Type extends string,
  Fields extends z.ZodRawShape,
  Links extends z.ZodRawShape,
>(
  type: Type,
  fields: Fields,
  ownLinks: Links,
) =>
  z.strictObject({
    type: z.literal(type),
    ...commonFields,
    ...fields,
    links: z.strictObject({ ...commonLinks, ...ownLinks }),
  });
