import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::region.region', { only: ['find', 'findOne'] });
