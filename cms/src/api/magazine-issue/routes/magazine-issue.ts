import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::magazine-issue.magazine-issue', {
  only: ['find', 'findOne'],
});
