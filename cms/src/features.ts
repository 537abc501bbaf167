import { audit } from './editorial/audit/audit-feature';
import { checks } from './editorial/checks/checks-feature';
import { clock } from './editorial/clock/clock-feature';
import { permissions } from './editorial/permissions/permissions-feature';
import { pictures } from './editorial/pictures/pictures-feature';
import { schedule } from './editorial/schedule/schedule-feature';
import type { Feature } from './feature';

/** Everything the desk can do beyond Strapi, in the order in which it is set up. */
export const FEATURES: readonly Feature[] = [audit, permissions, pictures, schedule, clock, checks];
