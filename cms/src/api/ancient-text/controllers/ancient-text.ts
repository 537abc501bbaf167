import { factories } from '@strapi/strapi';

export default factories.createCoreController('api::ancient-text.ancient-text');
