import { exampleDocuments, exampleImageBytes } from '@minzong/content-types/examples';
import { startApi, type ApiOptions, type ApiUnderTest } from '../../api/src/testing/api-under-test';
import { createHost, type Host, type HostOptions } from './host';
import { DIST } from './places';

/** A real api on a fresh store that holds every example document. */
export const startFilledApi = async (options?: ApiOptions): Promise<ApiUnderTest> => {
  const api = await startApi(options);
  await api.sender.putMedia(exampleImageBytes, 'png');
  for (const document of exampleDocuments) await api.sender.publish(document);
  await api.sender.initialise();
  return api;
};

const open = new Set<Host>();
afterEach(async () => {
  for (const host of open) await host.weapp.close();
  open.clear();
});

/** The compiled mini-program, opened at `url` on a telephone that may have used it before. */
export const openMiniProgram = (
  apiUrl: string,
  url?: string,
  storage?: Map<string, string>,
  files?: Host['files'],
  more: Pick<HostOptions, 'theme' | 'openTab'> = {},
): Host => {
  const host = createHost({
    ...{ dist: DIST, apiUrl, ...more },
    ...(storage && { storage }),
    ...(files && { files }),
  });
  open.add(host);
  host.weapp.launch(url);
  return host;
};
