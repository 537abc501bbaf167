import type { ShownSuggestion } from './shown-suggestion';

const WAIT_MILLISECONDS = 150;
/** Keys that move in the words that are typed: no option is meant any more. */
const IN_THE_WORDS = new Set(['Home', 'End', 'ArrowLeft', 'ArrowRight']);
/** What Safari calls the key that ends a composition, which it does not count as composing. */
const OF_INPUT_METHOD = 229;

/** What the server wrote on the form. */
interface Words {
  ask: string;
  label: string;
  count: string;
  none: string;
  lang: string;
}

const wordsOf = (form: HTMLFormElement): Words => {
  const { suggestions = '', label = '', count = '', none = '', lang = '' } = form.dataset;
  return { ask: suggestions, label, count, none, lang };
};

const element = <K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Record<string, string>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
};

const optionOf = (suggestion: ShownSuggestion, id: string): HTMLLIElement => {
  const { parts, lang, note } = suggestion;
  const pieces = parts.map(({ text, match }) => (match ? element('mark', {}, text) : text));
  const text = element('span', { lang }, ...pieces);
  const rest =
    note === undefined ? [] : [element('span', { lang: note.lang, class: 'note' }, note.text)];
  return element('li', { id, role: 'option', 'aria-selected': 'false' }, text, ' ', ...rest);
};

/** An address of this site and no other. */
const isOwn = (href: string): boolean => new URL(href, location.href).origin === location.origin;

/** The list below a field, and what is said of it: all that is seen and heard of the suggestions. */
const createList = (input: HTMLInputElement, words: Words) => {
  const id = `${input.id}-suggestions`;
  const { label, lang } = words;
  const list = element('ul', {
    id,
    role: 'listbox',
    'aria-label': label,
    lang,
    class: 'suggestions',
  });
  const status = element('span', { role: 'status', class: 'unseen', lang });
  let active = -1;

  const activate = (index: number): void => {
    active = index;
    Array.from(list.children).forEach((option, at) => {
      option.setAttribute('aria-selected', String(at === index));
      if (at === index) option.scrollIntoView({ block: 'nearest' });
    });
    if (index < 0) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', `${id}-${String(index)}`);
  };

  const open = (isWanted: boolean): void => {
    list.hidden = !isWanted || list.children.length === 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
    activate(-1);
  };

  list.hidden = true;
  input.after(list, status);
  return {
    list,
    activate,
    open,
    isOpen: (): boolean => !list.hidden,
    active: (): number => active,
    indexOf: (target: EventTarget | null): number =>
      target instanceof Element
        ? Array.from(list.children).findIndex((option) => option.contains(target))
        : -1,
    fill: (suggestions: ShownSuggestion[]): void => {
      list.replaceChildren(
        ...suggestions.map((item, index) => optionOf(item, `${id}-${String(index)}`)),
      );
    },
    tell: (said: string): void => {
      status.textContent = said;
    },
  };
};

/**
 * Makes a search field an editable combobox with a list (ARIA Authoring Practices Guide). The
 * focus stays in the field; whoever ignores the list has an ordinary search field.
 */
const assist = (form: HTMLFormElement, input: HTMLInputElement): void => {
  const words = wordsOf(form);
  const view = createList(input, words);
  let shown: ShownSuggestion[] = [];
  let timer = 0;
  let request = new AbortController();

  const show = (found: ShownSuggestion[], said: string): void => {
    shown = found;
    view.fill(found);
    view.open(document.activeElement === input);
    view.tell(said);
  };

  const forget = (): void => {
    clearTimeout(timer);
    request.abort();
    show([], '');
  };

  const ask = async (q: string): Promise<void> => {
    request.abort();
    request = new AbortController();
    const { signal } = request;
    try {
      const address = `${words.ask}&${new URLSearchParams({ q }).toString()}`;
      const { suggestions } = (await (await fetch(address, { signal })).json()) as {
        suggestions: ShownSuggestion[];
      };
      if (signal.aborted) return;
      const own = suggestions.filter(({ href }) => isOwn(href));
      show(own, own.length === 0 ? words.none : words.count.replace('{n}', String(own.length)));
    } catch {
      // No suggestions are no trouble: the search itself is a form.
      if (!signal.aborted) forget();
    }
  };

  const typed = (): void => {
    clearTimeout(timer);
    const q = input.value.trim();
    if (q === '') forget();
    else timer = setTimeout(() => void ask(q), WAIT_MILLISECONDS);
  };

  const choose = (index: number): void => {
    const chosen = shown[index];
    if (chosen === undefined) return;
    input.value = chosen.text;
    forget();
    location.assign(chosen.href);
  };

  const step = (by: number): void => {
    const count = shown.length;
    const from = view.active() < 0 && by < 0 ? 0 : view.active();
    view.activate((from + by + count) % count);
  };

  const pressArrow = (by: number, isAlone: boolean): void => {
    if (!view.isOpen() || !isAlone) view.open(by > 0 || isAlone);
    if (view.isOpen() && isAlone) step(by);
  };

  /** True when the key was for the list, so that the browser shall leave it alone. */
  const press = ({ key, altKey }: KeyboardEvent): boolean => {
    if ((key === 'ArrowDown' || key === 'ArrowUp') && shown.length > 0) {
      pressArrow(key === 'ArrowDown' ? 1 : -1, !altKey);
      return true;
    }
    if (!view.isOpen()) return false;
    const isChosen = key === 'Enter' && view.active() >= 0;
    if (isChosen) choose(view.active());
    else if (key === 'Escape' || key === 'Tab') view.open(false);
    else if (IN_THE_WORDS.has(key)) view.activate(-1);
    return isChosen || key === 'Escape';
  };

  // HTML gives a search field no role but its own; one for text may be a combobox.
  for (const [name, value] of Object.entries({
    type: 'text',
    enterkeyhint: 'search',
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': view.list.id,
  }))
    input.setAttribute(name, value);

  // While an input method is open, keys and words belong to it.
  input.addEventListener('keydown', (event) => {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else tells it in Safari
    const isComposing = event.isComposing || event.keyCode === OF_INPUT_METHOD;
    if (!isComposing && press(event)) event.preventDefault();
  });
  input.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) typed();
  });
  input.addEventListener('compositionend', typed);
  input.addEventListener('blur', () => view.open(false));
  view.list.addEventListener('pointerdown', (event) => event.preventDefault());
  view.list.addEventListener('click', ({ target }) => choose(view.indexOf(target)));
  form.addEventListener('submit', forget);
};

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-suggestions]')) {
  const input = form.querySelector<HTMLInputElement>('input[type="search"]');
  if (input !== null) assist(form, input);
}
