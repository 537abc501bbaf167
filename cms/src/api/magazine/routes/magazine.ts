import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::magazine.magazine', { only: ['find', 'findOne'] });
