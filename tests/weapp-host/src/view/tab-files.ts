import { existsSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { BrowserContext, Route } from 'playwright-core';
import type { Project } from '../project/project.ts';
import type { Telephone } from '../wx/telephone.ts';

/** Where the files of a mini-program are, for its tabs. Nobody else is asked under this name. */
export const ORIGIN = 'http://weapp.host';
const OWN = '/__host/';
/** below it the files of the telephone, by their encoded path */
const FILES = '/__files/';
const TAB_FOLDER = path.join(import.meta.dirname, '../tab');

const TYPES: Record<string, string> = {
  ...{ '.ts': 'text/javascript', '.css': 'text/css', '.png': 'image/png', '.jpg': 'image/jpeg' },
  ...{ '.jpeg': 'image/jpeg', '.gif': 'image/gif', '.svg': 'image/svg+xml', '.webp': 'image/webp' },
  ...{ '.woff2': 'font/woff2', '.ttf': 'font/ttf', '.json': 'application/json' },
};

const HEAD =
  '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark">';

const shellHtml = (search: string): string => `${HEAD}<title>weapp-host</title>
<link rel="stylesheet" href="${OWN}shell.css"><script type="module" src="${OWN}shell.ts"></script></head>
<body><div class="frame"><div class="above"></div><iframe title="page" src="/__page${search}"></iframe><div class="below"></div></div></body></html>`;

const pageHtml = `${HEAD}<title>page</title>
<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="${OWN}components.css">
<script type="module" src="${OWN}page.ts"></script></head><body></body></html>`;

const scripts = new Map<string, string>();
const scriptOf = (file: string): string => {
  const known = scripts.get(file) ?? stripTypeScriptTypes(readFileSync(file, 'utf8'));
  scripts.set(file, known);
  return known;
};

interface Served {
  body: string | Buffer;
  type: string;
}

const fileOf = (full: string): Served | undefined => {
  if (!existsSync(full)) return undefined;
  const extension = path.extname(full);
  const body = extension === '.ts' ? scriptOf(full) : readFileSync(full);
  return { body, type: TYPES[extension] ?? 'application/octet-stream' };
};

/** A file that the mini-program saved or downloaded: `wxfile://…`. */
const keptFile = ({ files }: Telephone, name: string): Served | undefined => {
  const body = files.get(name);
  return body && { body, type: TYPES[path.extname(name)] ?? 'image/png' };
};

const serve = (project: Project, telephone: Telephone, url: URL): Served | undefined => {
  const { pathname, search } = url;
  if (pathname === '/__shell') return { body: shellHtml(search), type: 'text/html' };
  if (pathname === '/__page') return { body: pageHtml, type: 'text/html' };
  if (pathname.startsWith(OWN)) return fileOf(path.join(TAB_FOLDER, pathname.slice(OWN.length)));
  if (pathname.startsWith(FILES))
    return keptFile(telephone, decodeURIComponent(pathname.slice(FILES.length)));
  return fileOf(path.join(project.root, path.posix.normalize(decodeURIComponent(pathname))));
};

const answer = async (route: Route, project: Project, telephone: Telephone): Promise<void> => {
  const url = new URL(route.request().url());
  if (url.origin === ORIGIN) {
    const served = serve(project, telephone, url);
    if (served === undefined) return route.fulfill({ status: 404 });
    return route.fulfill({ body: served.body, contentType: `${served.type}; charset=utf-8` });
  }
  const { network } = telephone;
  if (!network.online) return route.abort('internetdisconnected');
  if (network.delay > 0) await setTimeout(network.delay);
  const fault = network.fault?.(url.pathname + url.search);
  if (fault !== undefined) return route.fulfill({ status: fault });
  const origin = network.origins.get(url.origin) ?? network.origins.get('*');
  if (origin === undefined) return route.continue();
  const response = await fetch(origin + url.pathname + url.search);
  return route.fulfill({
    status: response.status,
    contentType: response.headers.get('content-type') ?? 'application/octet-stream',
    headers: { 'access-control-allow-origin': '*' },
    body: Buffer.from(await response.arrayBuffer()),
  });
};

/** Lets the tabs of a telephone read the mini-program's files, and the network as it is there. */
export const serveFiles = async (
  context: BrowserContext,
  project: Project,
  telephone: Telephone,
): Promise<void> => {
  await context.route('**/*', (route) =>
    answer(route, project, telephone).catch(() => route.abort().catch(() => undefined)),
  );
};
