import type { Area } from './area';
import { audit } from './audit/audit-area';
import { clock } from './clock/clock-area';
import { delivery } from './delivery/delivery-area';
import { preview } from './preview/preview-area';
import { report } from './report/report-area';
import { translations } from './translations/translations-area';

/** The areas of the desk; side panels stand in this order. */
export const AREAS: readonly Area[] = [delivery, clock, report, translations, preview, audit];
