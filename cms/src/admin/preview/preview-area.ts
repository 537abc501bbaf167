import { contentManagerOf, type Area } from '../area';
import { FactCheckPanel, PreviewPanel } from './preview-panels';

export const preview: Area = {
  bootstrap(app) {
    contentManagerOf(app).addEditViewSidePanel([PreviewPanel, FactCheckPanel]);
  },
};
