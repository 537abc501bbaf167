import type { Feature } from '../../feature';
import { addServiceFormRoutes } from './form-routes';

const FULL_WIDTH = { default: 12, isResizable: false } as const;
const NAMES = ['service-form', 'material-upload', 'field-condition'] as const;

/** 在线申请表: the form of a guide, edited beside it with an editor of its own. */
export const serviceForms: Feature = {
  register: (strapi) => {
    for (const name of NAMES)
      strapi.customFields.register({ name, type: 'json', inputSize: FULL_WIDTH });
    addServiceFormRoutes(strapi);
  },
};
