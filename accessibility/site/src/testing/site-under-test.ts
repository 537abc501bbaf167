import { createServer as createApi } from '@minzong/api';
import {
  exampleDocuments,
  exampleImageBytes,
  exampleRecordingBytes,
} from '@minzong/content-types/examples';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { readConfig } from '../config';
import { createSiteServer, listen } from '../server';
import { startCasesDouble } from './cases-double';
import { createCmsDouble } from './cms-double';
import { onlineGuide } from './online-guide';

export const SECRET = 'a secret for tests and nothing else';
const log = pino({ level: process.env['SITE_TEST_LOG'] ?? 'silent' });

/** A real api with every example published, on a store of its own. */
export const startApi = async (directory: string, port = 0) => {
  const api = await createApi(
    {
      production: false,
      host: '127.0.0.1',
      port,
      dataDirectory: directory,
      databaseUrl: undefined,
      deliverySecret: SECRET,
      figuresSecret: undefined,
      reportsSecret: SECRET,
      casesSecret: SECRET,
      cryptoSuite: 'aes-256-gcm',
      // Port 9 is the discard service: nobody listens there, so searches are answered by the database.
      meilisearchUrl: 'http://127.0.0.1:9',
      meilisearchKey: '',
      logLevel: 'silent',
    },
    log,
  );
  return { ...api, cms: createCmsDouble(api.url, SECRET) };
};

/** A site in this process, reading the api at `apiUrl`. */
export const startSite = async (
  apiUrl: string,
  directory: string,
  variables: Record<string, string> = {},
) => {
  const config = readConfig({
    ...variables,
    API_URL: apiUrl,
    DATA_DIRECTORY: directory,
    SITE_PORT: '0',
  });
  const server = await createSiteServer({ ...config, host: '127.0.0.1' }, log);
  await listen(server, { ...config, host: '127.0.0.1' });
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  return {
    url,
    get: (path: string, headers: Record<string, string> = {}) =>
      fetch(url + path, { headers, redirect: 'manual' }),
    text: async (path: string, headers: Record<string, string> = {}) =>
      (await fetch(url + path, { headers })).text(),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
};

/** Api and site together, with every example published and one document withdrawn. */
export const startBoth = async (variables: Record<string, string> = {}) => {
  const directory = await mkdtemp(join(tmpdir(), 'minzong-site-'));
  const api = await startApi(directory);
  await api.cms.putMedia(exampleImageBytes, 'png');
  await api.cms.putMedia(exampleRecordingBytes, 'wav');
  for (const document of exampleDocuments) await api.cms.publish(document);
  await api.cms.publish(onlineGuide);
  const [example] = exampleDocuments.filter(({ type }) => type === 'article');
  if (example === undefined) throw new Error('There is no example of an article');
  const withdrawn = { ...example, id: 'withdrawnexample', slug: 'withdrawn-example' };
  await api.cms.publish(withdrawn);
  await api.cms.withdraw(withdrawn, 2, '内容有误，更正后重新发布');
  await api.cms.initialise();
  const office = await startCasesDouble(api.url);
  const site = await startSite(office.url, directory, variables);
  return {
    ...{ api, office, site, directory, example },
    close: async () => {
      await site.close();
      await office.close();
      await api.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
};
