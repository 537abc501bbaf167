import type { Feature } from '../../feature';
import { auditModel } from './audit-table';

export const audit: Feature = { models: [auditModel] };
