/**
 * The one list of aria attributes that reach WXML, by Taro component. WeChat reads them since base
 * library 2.7.1; Taro's templates leave all of them out. Every attribute is written into the
 * template of each nesting level, so the list stays as short as the pages need.
 */
const NAME = ['aria-role', 'aria-label'];

const ATTRIBUTES = {
  View: [
    ...NAME,
    'aria-hidden',
    'aria-level',
    'aria-live',
    'aria-busy',
    'aria-selected',
    'aria-checked',
    'aria-expanded',
    'aria-disabled',
    'aria-modal',
    'aria-rowcount',
    'aria-colcount',
  ],
  Text: [...NAME, 'aria-hidden', 'aria-level', 'aria-live'],
  Image: NAME,
  Button: ['aria-label'],
  Input: NAME,
  ScrollView: ['aria-label'],
  Video: ['aria-label'],
} satisfies Record<string, string[]>;

/** Component → attribute → default, in the shape that Taro merges. Empty: as the page sets it. */
export const ARIA_COMPONENTS: Record<string, Record<string, string>> = Object.fromEntries(
  Object.entries(ATTRIBUTES).map(([component, names]) => [
    component,
    Object.fromEntries(names.map((name) => [name, ''])),
  ]),
);
