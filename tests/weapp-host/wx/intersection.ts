type Listener = (change: {
  intersectionRatio: number;
  boundingClientRect: { height: number };
}) => void;

/** Who watches which element, by selector. Tests move elements by calling the listener. */
export type Intersections = Map<string, Listener>;

/** wx.createIntersectionObserver: nothing moves by itself, since nothing is laid out here. */
export const createIntersections = (watched: Intersections) => ({
  createIntersectionObserver: () => {
    const own: string[] = [];
    const observer = {
      relativeToViewport: () => observer,
      observe: (selector: string, listener: Listener): void => {
        own.push(selector);
        watched.set(selector, listener);
      },
      disconnect: (): void => {
        own.forEach((selector) => watched.delete(selector));
      },
    };
    return observer;
  },
});
