import type { Check } from './check';
import { absoluteWords } from './rules/absolute-words';
import { alternativeText } from './rules/alternative-text';
import { announcementExpiry } from './rules/announcement-expiry';
import { autonomousNames } from './rules/autonomous-names';
import { bankCards } from './rules/bank-cards';
import { boldHeading } from './rules/bold-heading';
import { colourOnly } from './rules/colour-only';
import { deadInternalLink } from './rules/dead-internal-link';
import { divisionNames } from './rules/division-names';
import { emptyLink } from './rules/empty-link';
import { ethnicGroupNames } from './rules/ethnic-group-names';
import { ethnicGroupSpelling } from './rules/ethnic-group-spelling';
import { explainerKind } from './rules/explainer-kind';
import { explainerPolicy } from './rules/explainer-policy';
import { fees } from './rules/fees';
import { fileNames } from './rules/file-names';
import { garbledText } from './rules/garbled-text';
import { formHandling } from './rules/form-handling';
import { formLanguages } from './rules/form-languages';
import { formMaterials } from './rules/form-materials';
import { formSensitive } from './rules/form-sensitive';
import { guideElements } from './rules/guide-elements';
import { guidePrecision } from './rules/guide-precision';
import { headingOrder } from './rules/heading-order';
import { identityNumbers } from './rules/identity-numbers';
import { impossibleDates } from './rules/impossible-dates';
import { linkText } from './rules/link-text';
import { longSentences } from './rules/long-sentences';
import { mapApproval } from './rules/map-approval';
import { materialsAgree } from './rules/materials-agree';
import { materialsNamed } from './rules/materials-named';
import { meaningfulAlternativeText } from './rules/meaningful-alternative-text';
import { mobileNumbers } from './rules/mobile-numbers';
import { officialCodes } from './rules/official-codes';
import { personalEmail } from './rules/personal-email';
import { policyDates } from './rules/policy-dates';
import { policyExplainer } from './rules/policy-explainer';
import { publicationTime } from './rules/publication-time';
import { recordingTranscript } from './rules/recording-transcript';
import { reportYear } from './rules/report-year';
import { sampleForm } from './rules/sample-form';
import { sampleFormMissing } from './rules/sample-form-missing';
import { sellingWords } from './rules/selling-words';
import { shape } from './rules/shape';
import { severeWords } from './rules/severe-words';
import { source } from './rules/source';
import { summary } from './rules/summary';
import { tableHeaders } from './rules/table-headers';
import { timeLimits } from './rules/time-limits';
import { traditionalCharacters } from './rules/traditional-characters';
import { unfinishedText } from './rules/unfinished-text';
import { videoTranscript } from './rules/video-transcript';
import { visitsAgree } from './rules/visits-agree';

/** Every check before publishing, in the order in which an editor is told. */
export const CHECKS: readonly Check[] = [
  shape,
  unfinishedText,
  garbledText,
  severeWords,
  source,
  summary,
  publicationTime,
  policyDates,
  announcementExpiry,
  reportYear,
  alternativeText,
  meaningfulAlternativeText,
  mapApproval,
  videoTranscript,
  recordingTranscript,
  headingOrder,
  boldHeading,
  tableHeaders,
  colourOnly,
  emptyLink,
  linkText,
  deadInternalLink,
  fileNames,
  policyExplainer,
  explainerPolicy,
  explainerKind,
  guideElements,
  guidePrecision,
  materialsAgree,
  materialsNamed,
  visitsAgree,
  timeLimits,
  fees,
  sampleForm,
  sampleFormMissing,
  formMaterials,
  formLanguages,
  formSensitive,
  formHandling,
  ethnicGroupNames,
  ethnicGroupSpelling,
  autonomousNames,
  divisionNames,
  officialCodes,
  absoluteWords,
  sellingWords,
  identityNumbers,
  mobileNumbers,
  bankCards,
  personalEmail,
  traditionalCharacters,
  longSentences,
  impossibleDates,
];
