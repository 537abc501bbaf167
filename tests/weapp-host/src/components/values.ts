import { FORM_FIELD } from '../app-service/code.ts';
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

interface Caller {
  data: { name?: unknown; value?: unknown };
}

/** What a component with the behaviour of a form field holds. */
const componentField = ({ node }: ViewElement): Caller['data'] | undefined => {
  const component = node as unknown as { getMethodCaller?(): Caller & Record<string, unknown> };
  const caller = component.getMethodCaller?.();
  return caller !== undefined && FORM_FIELD in caller ? caller.data : undefined;
};

/** Controls of a form with what they hold, by name. A component that is a form field counts as one. */
export const fieldsOf = (form: ViewElement): [string, unknown][] =>
  elementsBelow(form).flatMap((element): [string, unknown][] => {
    const own = element.node && componentField(element);
    if (own) return typeof own.name === 'string' && own.name ? [[own.name, own.value]] : [];
    const name = words(element, 'name');
    return FIELDS.has(element.tag) && name !== '' ? [[name, valueOf(element)]] : [];
  });
