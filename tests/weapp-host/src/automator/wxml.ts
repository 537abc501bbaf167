import { TEXT, type ViewElement } from '../view/view-element.ts';

const quoted = (value: unknown): string =>
  (typeof value === 'string' ? value : JSON.stringify(value)).replaceAll('"', '&quot;');

const attributesOf = (element: ViewElement): string => {
  const { elementId, classes, style, attributes } = element;
  const own: [string, unknown][] = [...attributes].map(([name]) => [name, element.current(name)]);
  const all: [string, unknown][] = [
    ...(elementId ? [['id', elementId] as [string, unknown]] : []),
    ...(classes.size > 0 ? [['class', [...classes].join(' ')] as [string, unknown]] : []),
    ...(style ? [['style', style] as [string, unknown]] : []),
    ...own,
  ];
  return all
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => ` ${name}="${quoted(value)}"`)
    .join('');
};

/** An element and what is in it as WXML text. */
export const outerWxml = (element: ViewElement): string =>
  element.tag === TEXT
    ? element.text
    : `<${element.tag}${attributesOf(element)}>${innerWxml(element)}</${element.tag}>`;

export const innerWxml = (element: ViewElement): string => element.children.map(outerWxml).join('');
