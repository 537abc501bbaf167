import type { HostPage } from './app-service/page.ts';
import { asText, textOf } from './components/find.ts';
import { TEXT, type ViewElement } from './view/view-element.ts';

/** What a screen reader stops at. */
export interface Spoken {
  role: string;
  name: string;
  /** checked, selected, expanded, disabled … as words; `level 2` for a heading */
  states: string[];
}

const ROLES: Record<string, string> = {
  ...{ button: 'button', navigator: 'link', image: 'image', input: 'textbox', textarea: 'textbox' },
  ...{ checkbox: 'checkbox', radio: 'radio', switch: 'switch', slider: 'slider', video: 'video' },
  ...{ picker: 'button', canvas: 'image', progress: 'progressbar' },
};

/** Roles whose content is one stop, read as a whole. */
const WHOLE = new Set([
  ...['button', 'link', 'checkbox', 'radio', 'switch', 'slider', 'tab', 'heading', 'img', 'image'],
  ...['textbox', 'option', 'menuitem', 'cell', 'columnheader', 'rowheader', 'progressbar', 'text'],
]);

const SILENT = new Set(['page-meta', 'navigation-bar']);

const value = (element: ViewElement, name: string): string => asText(element.current(name));

const isHidden = (element: ViewElement, unseen: ReadonlySet<number>): boolean =>
  value(element, 'aria-hidden') === 'true' ||
  value(element, 'hidden') === 'true' ||
  SILENT.has(element.tag) ||
  unseen.has(element.id);

const statesOf = (element: ViewElement): string[] => {
  const on = (name: string): boolean =>
    value(element, `aria-${name}`) === 'true' || value(element, name) === 'true';
  const words = ['selected', 'disabled', 'busy', 'required', 'invalid', 'pressed', 'modal'].filter(
    on,
  );
  const checkable = /^(checkbox|radio|switch)$/.test(roleOf(element));
  const checked = value(element, 'aria-checked') || value(element, 'checked');
  const expanded = value(element, 'aria-expanded');
  const level = value(element, 'aria-level');
  const live = value(element, 'aria-live');
  return [
    ...words,
    ...(checkable || checked ? [checked === 'true' ? 'checked' : 'not checked'] : []),
    ...(expanded ? [expanded === 'true' ? 'expanded' : 'collapsed'] : []),
    ...(level ? [`level ${level}`] : []),
    ...(live && live !== 'off' ? [`live ${live}`] : []),
  ];
};

const roleOf = (element: ViewElement): string =>
  value(element, 'aria-role') || (ROLES[element.tag] ?? '');

const spokenText = (element: ViewElement, unseen: ReadonlySet<number>): string => {
  if (element.tag === TEXT) return element.text;
  if (isHidden(element, unseen)) return '';
  const label = value(element, 'aria-label');
  if (label) return label;
  return element.children.map((child) => spokenText(child, unseen)).join('');
};

const nameOf = (element: ViewElement, unseen: ReadonlySet<number>): string =>
  value(element, 'aria-label') ||
  element.children
    .map((child) => spokenText(child, unseen))
    .join('')
    .trim() ||
  value(element, 'placeholder');

const isControl = (element: ViewElement): boolean => WHOLE.has(roleOf(element));

/**
 * The stops of a screen reader on a page, in order: what has a role or a label as a whole, every text
 * beside. What is hidden by WXML or without a box is left out.
 * @param unseen numbers of elements without a box, as their tab says
 */
export const spokenOn = (page: HostPage, unseen: ReadonlySet<number> = new Set()): Spoken[] => {
  const visit = (element: ViewElement): Spoken[] => {
    if (element.tag === TEXT) {
      const name = element.text.trim();
      return name === '' ? [] : [{ role: 'text', name, states: [] }];
    }
    if (isHidden(element, unseen)) return [];
    const role = roleOf(element);
    const name = nameOf(element, unseen);
    const states = statesOf(element);
    const whole = isControl(element) || (value(element, 'aria-label') !== '' && role === '');
    if (whole) return [{ role: role || 'text', name, states }];
    if (element.tag === 'text' && textOf(element).trim() !== '')
      return [{ role: 'text', name, states }];
    const inside = element.children.flatMap(visit);
    if (role === '' && states.length === 0) return inside;
    return [{ role: role || 'group', name: value(element, 'aria-label'), states }, ...inside];
  };
  return page.root.children.flatMap(visit);
};

/** The stops as lines, for a test or a person to read: `button "借一本" disabled`. */
export const spokenLines = (spoken: Spoken[]): string[] =>
  spoken.map(({ role, name, states }) => [role, JSON.stringify(name), ...states].join(' '));

/** Controls without a name: nobody who listens knows what they do. */
export const unnamedOf = (spoken: Spoken[]): Spoken[] =>
  spoken.filter(({ role, name }) => name === '' && WHOLE.has(role));
