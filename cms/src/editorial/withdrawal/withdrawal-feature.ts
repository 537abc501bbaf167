import type { Feature } from '../../feature';
import { addWithdrawalRoutes } from './withdrawal-routes';

export const withdrawal: Feature = { register: addWithdrawalRoutes };
