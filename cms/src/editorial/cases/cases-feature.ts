import type { Feature } from '../../feature';
import { addCaseRoutes } from './case-routes';
import { templateModel } from './template-table';
import { createTemplates } from './templates';

/** 办件: what people hand in with a guide's form, dealt with by officials. */
export const cases: Feature = {
  models: [templateModel],
  register: addCaseRoutes,
  start: (strapi) => createTemplates(strapi).begin(),
};
