import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::explainer.explainer', {
  only: ['find', 'findOne'],
});
