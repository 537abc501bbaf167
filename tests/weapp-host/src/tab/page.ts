import type { Change, Stroke } from '../bridge.ts';
import { drawOn } from './canvas.ts';
import { tell } from './change.ts';
import { addressOf, createShown, inPixels, showAttribute, type Shown } from './elements.ts';

const shown = new Map<number, Node>();
const ROOT_ID = 1;

const find = (id: number): Shown => {
  const node = shown.get(id);
  if (node === undefined) throw new Error(`no element ${String(id)}`);
  return node as Shown;
};

const create = ({ id, tag = '', scopes = [] }: Change): void => {
  if (tag === '#text') shown.set(id, document.createTextNode(''));
  else if (tag === '#root') shown.set(id, document.documentElement);
  else if (tag === 'page') shown.set(id, document.body);
  else shown.set(id, createShown(id, tag, scopes));
};

const insert = ({ id, parent = 0, before = 0 }: Change): void => {
  const node = find(id);
  // The document has its root and its body already.
  if (id === ROOT_ID || parent === ROOT_ID || node === document.body) return;
  find(parent).insertBefore(node, before === 0 ? null : find(before));
};

const words = (value: unknown): string => (typeof value === 'string' ? value : '');

const DONE: Record<Change['do'], (change: Change) => void> = {
  ...{ create, insert },
  remove: ({ id }) => {
    if (find(id) !== document.body) find(id).remove();
  },
  text: ({ id, text = '' }) => {
    find(id).textContent = text;
  },
  class: ({ id, value }) => {
    find(id).className = words(value);
  },
  scopes: ({ id, scopes = [] }) => {
    find(id).dataset['scopes'] = scopes.join(' ');
  },
  style: ({ id, value }) => {
    find(id).style.cssText = inPixels(words(value));
  },
  id: ({ id, value }) => {
    find(id).id = words(value);
  },
  attribute: ({ id, name = '', value }) => {
    if (find(id) !== document.body) showAttribute(find(id), name, value);
  },
};

const measure = (id: number): object | undefined => {
  const node = shown.get(id);
  if (!(node instanceof HTMLElement)) return undefined;
  const { left, top, width, height } = node.getBoundingClientRect();
  const { scrollLeft, scrollTop, scrollWidth, scrollHeight } = node;
  return { left, top, width, height, scrollLeft, scrollTop, scrollWidth, scrollHeight };
};

const windowScroll = (): object => {
  const { scrollLeft, scrollTop, scrollWidth, scrollHeight } = document.documentElement;
  return { scrollLeft, scrollTop, scrollWidth, scrollHeight };
};

/** Numbers of elements that nobody sees: no box, or not visible. */
const unseen = (): number[] =>
  [...shown].flatMap(([id, node]) => {
    if (!(node instanceof HTMLElement) || node.localName === 'wx-page-meta') return [];
    return node.checkVisibility({ visibilityProperty: true }) ? [] : [id];
  });

const styles = (id: number, names: string[]): string[] => {
  const computed = getComputedStyle(find(id));
  return names.map((name) => computed.getPropertyValue(name));
};

const observers = new Map<number, IntersectionObserver>();
let lastObserver = 0;
const observe = (id: number, margin: string, threshold: number[]): number => {
  const number = (lastObserver += 1);
  const observer = new IntersectionObserver(
    (entries) => {
      for (const {
        intersectionRatio,
        boundingClientRect,
        intersectionRect,
        rootBounds,
        time,
      } of entries)
        tell(id, `observed:${String(number)}`, {
          ...{ intersectionRatio, time },
          ...{ boundingClientRect: boundingClientRect.toJSON() as object },
          ...{ intersectionRect: intersectionRect.toJSON() as object },
          ...{ relativeRect: rootBounds?.toJSON() as object },
        });
    },
    // The document of the page as root: margins of the browser's window would not reach into its frame.
    { root: document, rootMargin: margin, threshold },
  );
  observer.observe(find(id));
  observers.set(number, observer);
  return number;
};

const weapp = {
  apply: (changes: Change[]): void => {
    for (const change of changes) DONE[change.do](change);
  },
  ...{ measure, windowScroll, unseen, styles, observe },
  disconnect: (number: number): void => {
    observers.get(number)?.disconnect();
    observers.delete(number);
  },
  setStyles: (css: string): void => {
    const sheet = document.createElement('style');
    sheet.textContent = css;
    document.head.append(sheet);
  },
  loadFont: (family: string, source: string): void => {
    const face = new FontFace(family, source);
    document.fonts.add(face);
    face.load().catch(() => undefined);
  },
  scrollTo: (id: number | undefined, top: number | undefined, smooth: boolean): void => {
    const behavior = smooth ? 'smooth' : 'instant';
    if (id !== undefined) find(id).scrollIntoView({ behavior, block: 'start' });
    else window.scrollTo({ top: top ?? 0, behavior });
  },
  scrollElement: (id: number, left: number, top: number): void => {
    find(id).scrollTo(left, top);
  },
  draw: (id: number, strokes: Stroke[]): Promise<void> =>
    drawOn(find(id).querySelector('canvas') ?? document.createElement('canvas'), strokes),
  picture: (id: number, type: string): string =>
    find(id).querySelector('canvas')?.toDataURL(type) ?? '',
  imageSize: async (src: string): Promise<{ width: number; height: number }> => {
    const image = new Image();
    image.src = addressOf(src);
    await image.decode();
    return { width: image.naturalWidth, height: image.naturalHeight };
  },
  pictures: async (): Promise<void> => {
    await document.fonts.ready;
    const near = [...document.images].filter(
      ({ loading, src }) => loading !== 'lazy' && src !== '',
    );
    await Promise.allSettled(near.map((image) => image.decode()));
  },
};

export type Weapp = typeof weapp;
Object.assign(window, { weapp });

const shownAt = (target: EventTarget | null): Shown | undefined => {
  for (let node = target as Node | null; node; node = node.parentNode)
    if ('weappId' in node) return node as Shown;
  return undefined;
};

const LONG_PRESS_MILLISECONDS = 350;
let pressed: ReturnType<typeof setTimeout> | undefined;
let long = false;
document.addEventListener('pointerdown', ({ target }) => {
  long = false;
  pressed = setTimeout(() => {
    const element = shownAt(target);
    long = true;
    if (element) tell(element.weappId, 'longpress');
  }, LONG_PRESS_MILLISECONDS);
});
document.addEventListener('pointerup', () => {
  clearTimeout(pressed);
});
document.addEventListener('click', ({ target, clientX, clientY }) => {
  const element = shownAt(target);
  if (element && !long) tell(element.weappId, 'tap', { x: clientX, y: clientY });
});

let wasAtBottom = false;
window.addEventListener('scroll', () => {
  const { scrollTop, scrollHeight } = document.documentElement;
  tell(0, 'scroll', { scrollTop });
  const distance = Number(new URLSearchParams(location.search).get('bottom') ?? 50);
  const atBottom = scrollTop + window.innerHeight >= scrollHeight - distance;
  if (atBottom && !wasAtBottom) tell(0, 'bottom');
  wasAtBottom = atBottom;
});
