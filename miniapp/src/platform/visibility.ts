import Taro from '@tarojs/taro';

/** What is within two screens of the one that is seen counts as near. */
const SCREENS = 2;

/**
 * Tells when an element of the page comes near the screen or goes far from it, with its height in
 * pixels. A telephone that cannot tell says nothing: then everything stays near.
 * @returns ends it
 */
export const watchNearness = (
  id: string,
  listener: (near: boolean, height: number) => void,
): (() => void) => {
  try {
    const { page } = Taro.getCurrentInstance();
    if (page === null) return () => undefined;
    const margin = Taro.getWindowInfo().windowHeight * SCREENS;
    const observer = Taro.createIntersectionObserver(page, { thresholds: [0] });
    observer
      .relativeToViewport({ top: margin, bottom: margin })
      .observe(`#${id}`, ({ intersectionRatio = 1, boundingClientRect }) => {
        listener(intersectionRatio > 0, boundingClientRect?.height ?? 0);
      });
    return () => {
      observer.disconnect();
    };
  } catch {
    return () => undefined;
  }
};
