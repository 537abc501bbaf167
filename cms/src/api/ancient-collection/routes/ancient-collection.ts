import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::ancient-collection.ancient-collection', {
  only: ['find', 'findOne'],
});
