import { startApi, type ApiOptions, type ApiUnderTest } from '../../api/src/testing/api-under-test';
import { exampleDocuments, exampleImageBytes } from '@minzong/content-types/examples';
import { createHost, type Host } from './host';
import { DIST } from './places';

/** A real api on a fresh store that holds every example document. */
export const startFilledApi = async (options?: ApiOptions): Promise<ApiUnderTest> => {
  const api = await startApi(options);
  await api.sender.putMedia(exampleImageBytes, 'png');
  for (const document of exampleDocuments) await api.sender.publish(document);
  await api.sender.initialise();
  return api;
};

/** The compiled mini-program, opened at `url` on a telephone that may have used it before. */
export const openMiniProgram = (
  apiUrl: string,
  url?: string,
  storage?: Map<string, string>,
  files?: Host['files'],
): Host => {
  const host = createHost({
    dist: DIST,
    apiUrl,
    ...(storage && { storage }),
    ...(files && { files }),
  });
  host.service.launch(url);
  return host;
};
