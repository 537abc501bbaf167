import { TEXT, type ViewElement } from '../view/view-element.ts';

/** All elements below one, in document order; texts are not among them. */
export const elementsBelow = (element: ViewElement): ViewElement[] =>
  element.children
    .filter(({ tag }) => tag !== TEXT)
    .flatMap((child) => [child, ...elementsBelow(child)]);

/** The nearest element from here up that fits. */
export const closest = (
  element: ViewElement,
  fits: (element: ViewElement) => boolean,
): ViewElement | undefined => {
  for (let each: ViewElement | undefined = element; each; each = each.parent)
    if (fits(each)) return each;
  return undefined;
};

/** The text that an element shows. */
export const textOf = (element: ViewElement): string =>
  element.tag === TEXT ? element.text : element.children.map(textOf).join('');

/** Whether an attribute of WXML is on: it is there and not false. */
export const isOn = (element: ViewElement, name: string): boolean => {
  const value = element.current(name);
  return value !== undefined && value !== false && value !== '' && value !== 'false';
};

export const words = (element: ViewElement, name: string): string => {
  const value = element.current(name);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

/** A value of WXML as text: objects as JSON, nothing for what is not there. */
export const asText = (value: unknown): string => {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
};
