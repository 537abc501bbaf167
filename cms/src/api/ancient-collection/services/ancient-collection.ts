import { factories } from '@strapi/strapi';

export default factories.createCoreService('api::ancient-collection.ancient-collection');
