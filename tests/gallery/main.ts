import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTabs } from '@minzong/weapp-host';
import type { Browser } from 'playwright-core';
import { root } from '../../scripts/root.ts';
import { createHost, type Host, type HostOptions } from '../miniapp/host.ts';
import { arrive, loaded, type Place } from '../miniapp/pages.ts';
import { openBrowser } from '../system/browser.ts';
import { LOOKS, fileOf, galleryText, type Look } from './document.ts';
import { takePicture } from './picture.ts';
import { scenesOf, type Scene } from './scenes.ts';

const DIST = join(root, 'miniapp/dist');
const DOCS = join(root, 'docs');
const PICTURES = join(DOCS, 'images/mini-program');

const visit = async (options: HostOptions, place: Place): Promise<Host> => {
  const host = createHost(options);
  host.weapp.launch(place.url);
  await arrive(host, place);
  await loaded(host);
  return host;
};

/** A telephone on which `before` was visited, when there is one. */
const visitAfter = async (options: HostOptions, scene: Scene): Promise<Host> => {
  if (scene.before === undefined) return visit(options, scene);
  const { openTab: _, ...unseen } = options;
  const before = await visit(unseen, scene.before);
  const { storage, files } = before;
  const host = await visit({ ...options, storage, files }, scene);
  await before.weapp.close();
  return host;
};

const pictureOf = async (
  browser: Browser,
  apiUrl: string,
  [scene, look]: [Scene, Look],
): Promise<Buffer> => {
  const tabs = createTabs(browser);
  const settings = JSON.stringify({ locale: 'zh-CN', elder: look.elder });
  const { openTab } = tabs;
  const storage = new Map([['settings:1', settings]]);
  const options = { dist: DIST, apiUrl, theme: look.theme, openTab, storage };
  try {
    const host = await visitAfter(options, scene);
    const { tab } = host.weapp.page();
    if (tab === undefined) throw new Error(`${scene.name} is shown nowhere`);
    const picture = await takePicture(tab);
    await host.weapp.close();
    return picture;
  } finally {
    await tabs.close();
  }
};

/** Takes a picture of every page in every look, and writes the page that shows them. */
export const drawGallery = async (apiUrl: string): Promise<void> => {
  const scenes = await scenesOf(apiUrl);
  const browser = await openBrowser();
  rmSync(PICTURES, { recursive: true, force: true });
  mkdirSync(PICTURES, { recursive: true });
  let bytes = 0;
  try {
    for (const scene of scenes) {
      for (const look of LOOKS) {
        const picture = await pictureOf(browser, apiUrl, [scene, look]);
        bytes += picture.length;
        writeFileSync(join(PICTURES, fileOf(scene, look)), picture);
      }
      console.log(scene.title);
    }
  } finally {
    await browser.close();
  }
  writeFileSync(join(DOCS, 'mini-program-gallery.md'), galleryText(scenes));
  console.log(`${String(scenes.length)} pages, ${(bytes / 1_000_000).toFixed(1)} MB`);
};
