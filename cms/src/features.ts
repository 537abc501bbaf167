import { audit } from './editorial/audit/audit-feature';
import { cases } from './editorial/cases/cases-feature';
import { checks } from './editorial/checks/checks-feature';
import { clock } from './editorial/clock/clock-feature';
import { lexicon } from './editorial/lexicon/lexicon-feature';
import { links } from './editorial/links/links-feature';
import { permissions } from './editorial/permissions/permissions-feature';
import { pictures } from './editorial/pictures/pictures-feature';
import { review } from './editorial/review/review-feature';
import { previews } from './editorial/previews/previews-feature';
import { revisions } from './editorial/revisions/revisions-feature';
import { serviceForms } from './editorial/service-forms/service-forms-feature';
import { schedule } from './editorial/schedule/schedule-feature';
import { report } from './editorial/report/report-feature';
import { reports } from './editorial/reports/reports-feature';
import { search } from './editorial/search/search-feature';
import { withdrawal } from './editorial/withdrawal/withdrawal-feature';
import { translations } from './editorial/translations/translations-feature';
import { writing } from './editorial/writing/writing-feature';
import type { Feature } from './feature';

/**
 * Everything the desk can do beyond Strapi, in the order in which it is set up: the review stands
 * around the revisions, so that it sees what has become of a draft.
 */
export const FEATURES: readonly Feature[] = [
  audit,
  permissions,
  review,
  revisions,
  checks,
  clock,
  report,
  pictures,
  schedule,
  withdrawal,
  translations,
  links,
  previews,
  writing,
  search,
  reports,
  lexicon,
  serviceForms,
  cases,
];
