import { contentManagerOf, type Area } from '../area';
import { DeliveryPanel } from './delivery-panel';

export const delivery: Area = {
  bootstrap(app) {
    contentManagerOf(app).addEditViewSidePanel([DeliveryPanel]);
  },
};
