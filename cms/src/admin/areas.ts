import type { Area } from './area';
import { audit } from './audit/audit-area';
import { cases } from './cases/cases-area';
import { clock } from './clock/clock-area';
import { delivery } from './delivery/delivery-area';
import { findings } from './findings/findings-area';
import { lexicon } from './lexicon/lexicon-area';
import { links } from './links/links-area';
import { preview } from './preview/preview-area';
import { queue } from './queue/queue-area';
import { report } from './report/report-area';
import { reports } from './reports/reports-area';
import { review } from './review/review-area';
import { serviceForms } from './service-forms/service-forms-area';
import { search } from './search/search-area';
import { translations } from './translations/translations-area';
import { workflow } from './workflow/workflow-area';
import { writing } from './writing/writing-area';

/** The areas of the desk; side panels stand in this order. */
export const AREAS: readonly Area[] = [
  review,
  findings,
  delivery,
  queue,
  clock,
  report,
  links,
  translations,
  preview,
  audit,
  workflow,
  writing,
  search,
  reports,
  lexicon,
  serviceForms,
  cases,
];
