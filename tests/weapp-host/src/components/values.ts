import { elementsBelow, isOn, words } from './find.ts';
import type { ViewElement } from '../view/view-element.ts';

const FIELDS = new Set([
  ...['input', 'textarea', 'switch', 'slider', 'picker', 'checkbox-group', 'radio-group'],
]);

const checkedValues = (group: ViewElement, tag: string): string[] =>
  elementsBelow(group)
    .filter((element) => element.tag === tag && isOn(element, 'checked'))
    .map((element) => words(element, 'value'));

const asNumber = (value: unknown, otherwise: number): number => {
  const number = Number(value ?? otherwise);
  return Number.isNaN(number) ? otherwise : number;
};

/** What a control holds now, as its form submits it. */
export const valueOf = (element: ViewElement): unknown => {
  switch (element.tag) {
    case 'switch':
    case 'checkbox':
    case 'radio':
      return isOn(element, 'checked');
    case 'slider':
      return asNumber(element.current('value'), asNumber(element.current('min'), 0));
    case 'checkbox-group':
      return checkedValues(element, 'checkbox');
    case 'radio-group':
      return checkedValues(element, 'radio')[0] ?? '';
    case 'picker':
      return element.current('value') ?? (words(element, 'mode') === 'date' ? '' : 0);
    default:
      return element.current('value') ?? '';
  }
};

/** Controls of a form by name. A component that is a form field counts as one. */
export const fieldsOf = (form: ViewElement): [string, ViewElement][] =>
  elementsBelow(form).flatMap((element): [string, ViewElement][] => {
    const name = words(element, 'name');
    return FIELDS.has(element.tag) && name !== '' ? [[name, element]] : [];
  });
