import { drawRichText } from './rich-text.ts';
import { tell } from './change.ts';

/** An element of the page with the number that the host knows it by. */
export type Shown = HTMLElement & { weappId: number };

/** `750rpx` is the width of the window, whatever it is. */
export const inPixels = (css: string): string =>
  css.replace(/(-?\d*\.?\d+)rpx/g, (_, number: string) => `calc(${number} * 100vw / 750)`);

const text = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value ?? '');

/** Files of the telephone have no address that a browser knows. */
export const addressOf = (src: string): string =>
  src.startsWith('wxfile://') ? `/__files/${encodeURIComponent(src)}` : src;

const isOff = (value: unknown): boolean => value === null || value === undefined || value === false;

const FITS: Record<string, string> = { aspectFit: 'contain', aspectFill: 'cover', center: 'none' };

const inner = <Tag extends 'img' | 'input' | 'textarea' | 'canvas'>(
  element: Shown,
  tag: Tag,
): HTMLElementTagNameMap[Tag] | null => element.querySelector(`:scope > ${tag}`);

const image = (element: Shown, name: string, value: unknown): void => {
  const picture = inner(element, 'img');
  if (picture === null) return;
  if (name === 'src' && !isOff(value) && value !== '') picture.src = addressOf(text(value));
  if (name === 'lazy-load') picture.loading = isOff(value) ? 'eager' : 'lazy';
  if (name === 'mode') {
    element.dataset['mode'] = text(value);
    picture.style.objectFit = FITS[text(value)] ?? 'fill';
  }
  if (name === 'aria-label') {
    element.setAttribute('role', 'img');
    element.setAttribute('aria-label', text(value));
  }
};

const KEYBOARDS: Record<string, string> = { number: 'numeric', digit: 'decimal', idcard: 'text' };
const FIELD_ATTRIBUTES = new Set(['placeholder', 'aria-label', 'aria-describedby', 'aria-invalid']);

type Field = HTMLInputElement | HTMLTextAreaElement;

const FIELD_DRAWN: Record<string, (box: Field, value: unknown) => void> = {
  value: (box, value) => {
    const shown = isOff(value) ? '' : text(value);
    if (box.value !== shown) box.value = shown;
  },
  disabled: (box, value) => {
    box.disabled = !isOff(value);
  },
  maxlength: (box, value) => {
    if (Number(value) >= 0) box.maxLength = Number(value);
  },
  type: (box, value) => {
    box.inputMode = KEYBOARDS[text(value)] ?? 'text';
  },
  password: (box, value) => {
    if (box instanceof HTMLInputElement) box.type = isOff(value) ? 'text' : 'password';
  },
  focus: (box, value) => {
    if (!isOff(value)) box.focus();
  },
};

const field = (element: Shown, name: string, value: unknown): void => {
  const box = inner(element, 'input') ?? inner(element, 'textarea');
  if (box === null) return;
  FIELD_DRAWN[name]?.(box, value);
  if (!FIELD_ATTRIBUTES.has(name)) return;
  if (isOff(value)) box.removeAttribute(name);
  else box.setAttribute(name, text(value));
};

const scroller = (element: Shown, name: string, value: unknown): void => {
  if (name === 'scroll-x') element.style.overflowX = isOff(value) ? 'hidden' : 'auto';
  if (name === 'scroll-y') element.style.overflowY = isOff(value) ? 'hidden' : 'auto';
  if (name.startsWith('scroll-') && !isOff(value) && /[xy]$/.test(name)) element.tabIndex = 0;
  if (name === 'scroll-top' && !isOff(value)) element.scrollTop = Number(value);
  if (name === 'scroll-left' && !isOff(value)) element.scrollLeft = Number(value);
  if (name === 'scroll-into-view' && !isOff(value) && value !== '')
    requestAnimationFrame(() => document.getElementById(text(value))?.scrollIntoView());
};

const pageMeta = (_: Shown, name: string, value: unknown): void => {
  const root = document.documentElement;
  if (name === 'root-font-size') root.style.fontSize = isOff(value) ? '' : text(value);
  if (name === 'page-style')
    document.body.style.cssText = isOff(value) ? '' : inPixels(text(value));
  if (name === 'root-background-color')
    root.style.backgroundColor = isOff(value) ? '' : text(value);
};

const canvas = (element: Shown, name: string, value: unknown): void => {
  if (name === 'aria-label') inner(element, 'canvas')?.setAttribute('aria-label', text(value));
};

type Draw = (element: Shown, name: string, value: unknown) => void;

const DRAWN: Record<string, Draw> = {
  image,
  ...{ input: field, textarea: field },
  'scroll-view': scroller,
  'page-meta': pageMeta,
  canvas,
  swiper: (element, name, value) => {
    if (name === 'current') element.style.setProperty('--current', text(value ?? 0));
  },
  progress: (element, name, value) => {
    if (name === 'percent') element.style.setProperty('--percent', `${text(value)}%`);
  },
  'rich-text': (element, name, value) => {
    if (name === 'nodes') drawRichText(element, value);
  },
  text: (element, name, value) => {
    if (name === 'max-lines' && !isOff(value))
      element.style.setProperty('-webkit-line-clamp', text(value));
  },
  video: (element, name, value) => {
    if (name === 'poster') element.style.backgroundImage = `url("${addressOf(text(value))}")`;
  },
};

const ROLES: Record<string, string> = {
  button: 'button',
  navigator: 'link',
  checkbox: 'checkbox',
  radio: 'radio',
  switch: 'switch',
  slider: 'slider',
  'radio-group': 'radiogroup',
  canvas: 'img',
};

const listenToImage = (element: Shown): void => {
  const picture = document.createElement('img');
  picture.alt = '';
  picture.addEventListener('load', () => {
    element.style.setProperty('--ratio', String(picture.naturalWidth / picture.naturalHeight));
    tell(element.weappId, 'load', { width: picture.naturalWidth, height: picture.naturalHeight });
  });
  picture.addEventListener('error', () => {
    if (picture.getAttribute('src')) tell(element.weappId, 'error', { errMsg: 'image:fail' });
  });
  element.append(picture);
};

const listenToField = (element: Shown, tag: 'input' | 'textarea'): void => {
  const box = document.createElement(tag);
  const happened = (type: string): void => {
    tell(element.weappId, type, { value: box.value });
  };
  box.addEventListener('input', () => happened('input'));
  box.addEventListener('focus', () => happened('focus'));
  box.addEventListener('blur', () => happened('blur'));
  box.addEventListener('keydown', (event) => {
    if ((event as KeyboardEvent).key === 'Enter' && tag === 'input') happened('confirm');
  });
  element.append(box);
};

const listenToScroll = (element: Shown): void => {
  element.addEventListener('scroll', () => {
    const { scrollTop, scrollLeft, scrollHeight, scrollWidth, clientHeight } = element;
    tell(element.weappId, 'scroll', { scrollTop, scrollLeft, scrollHeight, scrollWidth });
    if (scrollTop + clientHeight >= scrollHeight - 50) tell(element.weappId, 'scrolltolower');
    if (scrollTop <= 50) tell(element.weappId, 'scrolltoupper');
  });
};

const MADE: Record<string, (element: Shown) => void> = {
  image: listenToImage,
  input: (element) => {
    listenToField(element, 'input');
  },
  textarea: (element) => {
    listenToField(element, 'textarea');
  },
  'scroll-view': listenToScroll,
  canvas: (element) => {
    element.append(document.createElement('canvas'));
  },
};

export const createShown = (id: number, tag: string, scopes: string[]): Shown => {
  const element = document.createElement(`wx-${tag}`) as unknown as Shown;
  element.weappId = id;
  element.dataset['scopes'] = scopes.join(' ');
  const role = ROLES[tag];
  if (role !== undefined) element.setAttribute('role', role);
  if (tag === 'button') element.tabIndex = 0;
  MADE[tag]?.(element);
  return element;
};

const isField = (tag: string): boolean => tag === 'input' || tag === 'textarea';

/** An attribute of WXML as the browser shows it. */
export const showAttribute = (element: Shown, name: string, value: unknown): void => {
  const tag = element.localName.slice('wx-'.length);
  DRAWN[tag]?.(element, name, value);
  if (name === 'checked' && role(element))
    element.setAttribute('aria-checked', String(!isOff(value)));
  if (name === 'disabled' && !isField(tag) && !isOff(value))
    element.setAttribute('aria-disabled', 'true');
  if (name === 'hidden') element.hidden = !isOff(value);
  if (name === 'aria-role') {
    // A box for typing has its role in itself.
    if (!isField(tag)) toggle(element, 'role', value);
  } else if (name.startsWith('aria-') && !isField(tag)) toggle(element, name, value);
  if (/^(size|type|plain|mode|scroll-x|scroll-y)$/.test(name)) toggle(element, name, value);
  if (name === 'hover-class' && !isOff(value) && value !== 'none') element.tabIndex = 0;
};

const role = (element: Shown): boolean =>
  ['checkbox', 'radio', 'switch'].includes(element.getAttribute('role') ?? '');

const toggle = (element: Shown, name: string, value: unknown): void => {
  const known = name === 'aria-role' ? 'role' : name;
  if (value === null || value === undefined || value === '') element.removeAttribute(known);
  else element.setAttribute(known, text(value));
};
