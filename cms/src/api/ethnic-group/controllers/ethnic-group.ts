import { factories } from '@strapi/strapi';

export default factories.createCoreController('api::ethnic-group.ethnic-group');
