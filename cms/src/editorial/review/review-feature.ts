import type { Feature } from '../../feature';
import { answerConflictsOfTheEditView } from '../conflict';
import { caseModel, commentModel } from './case-table';
import { addDocumentRoutes } from './document-routes';
import { watchPublications } from './gate';
import { createPresence } from './presence';
import { addQueueRoutes } from './queue-routes';
import { addWorkflowRoutes } from './workflow-routes';

/** 三审三校: nothing is published that has not passed its reviews (decision 0012). */
export const review: Feature = {
  models: [caseModel, commentModel],
  register: (strapi) => {
    watchPublications(strapi);
    answerConflictsOfTheEditView(strapi);
    addDocumentRoutes(strapi, createPresence());
    addQueueRoutes(strapi);
    addWorkflowRoutes(strapi);
  },
};
