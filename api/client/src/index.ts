export {
  MOST_SAVED,
  createAccountClient,
  entryKey,
  mergeEntries,
  nextStamp,
  type AccountClient,
  type AccountTransport,
} from './accounts';
export { ApiError, MovedError } from './api-error';
export {
  createClient,
  type ApiClient,
  type Moved,
  type QueryValue,
  type Transport,
} from './client';
export {
  createPreviewClient,
  previewTarget,
  type PreviewClient,
  type PreviewTransport,
} from './previews';
export { createClickReporter, type ReportSearchClick, type ReportTransport } from './search-clicks';
export { createReportClient, type ReportClient } from './reports';
export { createSizeReader, type ReadSizes } from './media-sizes';
export { createSceneReader } from './scenes';
export * from './cases';
