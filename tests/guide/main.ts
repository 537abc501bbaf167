import { openBrowser } from '../system/browser.ts';
import { startSystem } from '../system/system.ts';
import { signInCast } from './cast.ts';
import { deskScenes } from './desk-scenes.ts';
import { publishScenes } from './publish-scenes.ts';
import { reviewScenes } from './review-scenes.ts';
import { searchScenes } from './search-scenes.ts';

/** Plays an article's way through the desk on a system of its own and takes the guide's pictures. */
export const takePictures = async (): Promise<void> => {
  const system = await startSystem();
  const browser = await openBrowser();
  try {
    const cast = await signInCast(browser, system);
    const view = await reviewScenes(system.cms, cast);
    await publishScenes(view, cast);
    await deskScenes(system.cms, cast);
    await searchScenes(system, cast);
  } finally {
    await browser.close();
    await system.stop();
  }
};
