export { ApiError } from './api-error';
export { createClient, type ApiClient, type QueryValue, type Transport } from './client';
export {
  createPreviewClient,
  previewTarget,
  type PreviewClient,
  type PreviewTransport,
} from './previews';
