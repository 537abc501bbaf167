import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::magazine-article.magazine-article', {
  only: ['find', 'findOne'],
});
