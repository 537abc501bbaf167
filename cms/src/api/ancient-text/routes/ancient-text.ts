import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::ancient-text.ancient-text', {
  only: ['find', 'findOne'],
});
