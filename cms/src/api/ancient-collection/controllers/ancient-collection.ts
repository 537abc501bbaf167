import { factories } from '@strapi/strapi';

export default factories.createCoreController('api::ancient-collection.ancient-collection');
