const SHINE_MILLISECONDS = 1600;
const OPENING_MILLISECONDS = 250;

/** The elements of the fields that are on the screen, by the path of the field. */
const places = new Map<string, HTMLElement>();

/** Remembers where a field is; answers how to forget it. */
export const placeField = (path: string, element: HTMLElement): (() => void) => {
  places.set(path, element);
  return () => {
    if (places.get(path) === element) places.delete(path);
  };
};

const FOCUSABLE =
  'input:not([type="hidden"]):not([disabled]), textarea:not([disabled]), [contenteditable="true"], [role="combobox"], button:not([disabled])';

interface CodeMirrorElement extends HTMLElement {
  CodeMirror?: { focus(): void };
}

const focusInside = (place: HTMLElement): void => {
  const editor = place.querySelector<CodeMirrorElement>('.CodeMirror');
  if (editor?.CodeMirror !== undefined) editor.CodeMirror.focus();
  else place.querySelector<HTMLElement>(FOCUSABLE)?.focus({ preventScroll: true });
};

const show = (place: HTMLElement): void => {
  place.scrollIntoView({ block: 'center' });
  focusInside(place);
  place.style.outline = '2px solid currentColor';
  place.style.outlineOffset = '6px';
  window.setTimeout(() => {
    place.style.outline = '';
    place.style.outlineOffset = '';
  }, SHINE_MILLISECONDS);
};

const openItem = (list: HTMLElement, index: number): void => {
  const headers = list.querySelectorAll<HTMLElement>(
    'h3 button[aria-expanded], button[aria-expanded]',
  );
  const header = headers[index];
  if (header?.getAttribute('aria-expanded') === 'false') header.click();
};

/** Brings a field into sight and puts the cursor into it; a closed item of a list is opened first. */
export const jumpToField = (path: string): void => {
  const place = places.get(path);
  if (place !== undefined) {
    show(place);
    return;
  }
  const [, list, index] = /^(.+)\.(\d+)(?:\..+)?$/.exec(path) ?? [];
  const parent = places.get(list ?? path.replace(/\.[^.]+$/, ''));
  if (parent === undefined) return;
  if (index !== undefined) openItem(parent, Number(index));
  window.setTimeout(() => {
    show(places.get(path) ?? parent);
  }, OPENING_MILLISECONDS);
};
