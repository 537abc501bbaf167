import type { Element as ComponentNode } from 'glass-easel';

/** One change of a view, for the tab that mirrors it. Elements are named by their number. */
export type ViewChange =
  | { do: 'create'; id: number; tag: string; scopes: string[] }
  | { do: 'insert'; parent: number; id: number; before: number }
  | { do: 'remove'; id: number }
  | { do: 'text'; id: number; text: string }
  | { do: 'attribute'; id: number; name: string; value: unknown }
  | { do: 'class'; id: number; value: string }
  | { do: 'scopes'; id: number; scopes: string[] }
  | { do: 'style'; id: number; value: string }
  | { do: 'id'; id: number; value: string };

export interface ViewRecorder {
  nextId(): number;
  /** tells of a change, if anybody has been shown the element */
  record(change: ViewChange): void;
  /** tells that an element has come into another one */
  place(child: ViewElement, parent: ViewElement, before: ViewElement | undefined): void;
  /** layout of an element, when there is a tab */
  measure(id: number): Promise<Measure | undefined>;
  /** tells when an element comes into the window or leaves it */
  observe(
    id: number,
    margin: string,
    thresholds: number[],
    listener: (entry: object) => void,
  ): { disconnect(): void };
}

export interface Measure {
  left: number;
  top: number;
  width: number;
  height: number;
  scrollLeft: number;
  scrollTop: number;
  scrollWidth: number;
  scrollHeight: number;
}

const NOTHING: Measure = {
  ...{ left: 0, top: 0, width: 0, height: 0 },
  ...{ scrollLeft: 0, scrollTop: 0, scrollWidth: 0, scrollHeight: 0 },
};

export const TEXT = '#text';
export const FRAGMENT = '#fragment';

type ModelListener = (value: unknown) => void;

/**
 * A node of what a page shows: the composed tree, custom components and slots resolved, as
 * glass-easel's "composed backend" wants it. A tab may mirror it; nothing here needs one.
 */
export class ViewElement {
  readonly id: number;
  readonly tag: string;
  parent: ViewElement | undefined;
  children: ViewElement[] = [];
  /** attributes as WXML gave them, of any type; undefined and null are not there */
  readonly attributes = new Map<string, unknown>();
  readonly classes = new Set<string>();
  style = '';
  elementId = '';
  text = '';
  /** what the reader did to it: a value typed, a box checked */
  readonly state = new Map<string, unknown>();
  /** event types that something listens to */
  readonly listened = new Set<string>();
  readonly models = new Map<string, ModelListener>();
  readonly scopes: string[] = [];
  /** who wants to know whether it is in the window; a test may tell them where there is no tab */
  readonly watchers = new Set<(entry: object) => void>();
  /** the component node behind it, which receives events */
  node: ComponentNode | undefined;
  __wxElement?: ComponentNode;
  readonly #recorder: ViewRecorder;

  constructor(recorder: ViewRecorder, tag: string, text = '') {
    this.#recorder = recorder;
    this.id = recorder.nextId();
    this.tag = tag;
    this.text = text;
  }

  release(): void {
    this.node = undefined;
  }
  associateValue(node: ComponentNode): void {
    this.node = node;
  }

  appendChild(child: ViewElement): void {
    this.#insert(child, this.children.length);
  }
  insertBefore(child: ViewElement, before: ViewElement): void {
    this.#detach(child);
    this.#insert(child, this.#indexOf(before));
  }
  removeChild(child: ViewElement): void {
    this.#remove(child);
  }
  replaceChild(child: ViewElement, old: ViewElement): void {
    this.insertBefore(child, old);
    this.#remove(old);
  }
  spliceBefore(before: ViewElement, count: number, list: ViewElement): void {
    const start = this.#indexOf(before);
    for (const gone of this.children.slice(start, start + count)) this.#remove(gone);
    this.#insert(list, start);
  }
  spliceAppend(list: ViewElement): void {
    this.appendChild(list);
  }
  spliceRemove(before: ViewElement, count: number): void {
    const start = this.#indexOf(before);
    for (const gone of this.children.slice(start, start + count)) this.#remove(gone);
  }

  /** @param prefixed the id with the prefix of its component before `--` */
  setId(prefixed: string): void {
    const value = prefixed.slice(prefixed.indexOf('--') + 2);
    this.elementId = value;
    this.#recorder.record({ do: 'id', id: this.id, value });
  }
  setStyleScope(scope: number, extra?: number, host?: number): void {
    if (host !== undefined) this.scopes.push(`h${String(host)}`);
    if (extra !== undefined) this.scopes.push(`s${String(extra)}`);
    this.scopes.push(`s${String(scope)}`);
  }
  setStyle(value: string): void {
    this.style = value;
    this.#recorder.record({ do: 'style', id: this.id, value });
  }
  /** @param scope of who gave the class: one from outside brings the styles of outside with it */
  addClass(name: string, scope?: number): void {
    this.classes.add(name);
    if (scope !== undefined) this.#takeScope(`s${String(scope)}`);
    this.#recordClasses();
  }
  removeClass(name: string): void {
    this.classes.delete(name);
    this.#recordClasses();
  }
  clearClasses(): void {
    this.classes.clear();
    this.#recordClasses();
  }
  setAttribute(name: string, value: unknown): void {
    if (value === undefined || value === null) {
      this.removeAttribute(name);
      return;
    }
    this.attributes.set(name, value);
    this.state.delete(name);
    this.#recorder.record({ do: 'attribute', id: this.id, name, value });
  }
  removeAttribute(name: string): void {
    if (!this.attributes.delete(name)) return;
    this.#recorder.record({ do: 'attribute', id: this.id, name, value: null });
  }
  setText(text: string): void {
    this.text = text;
    this.#recorder.record({ do: 'text', id: this.id, text });
  }
  setListenerStats(type: string): void {
    this.listened.add(type);
  }
  setModelBindingStat(name: string, listener: ModelListener | null): void {
    if (listener === null) this.models.delete(name);
    else this.models.set(name, listener);
  }

  getBoundingClientRect(done: (rect: Measure) => void): void {
    this.#measured(done);
  }
  getScrollOffset(done: (offset: Measure) => void): void {
    this.#measured(done);
  }

  createIntersectionObserver(
    _: ViewElement | null,
    margin: string,
    thresholds: number[],
    listener: (entry: object) => void,
  ): { disconnect(): void } {
    // A side that the app leaves out counts as 0 in WeChat.
    const sides = margin.replaceAll('undefinedpx', '0px');
    const shown = this.#recorder.observe(this.id, sides, thresholds, listener);
    this.watchers.add(listener);
    return {
      disconnect: () => {
        this.watchers.delete(listener);
        shown.disconnect();
      },
    };
  }

  /** What the reader sees: what was done to it, else what WXML says. */
  current(name: string): unknown {
    return this.state.has(name) ? this.state.get(name) : this.attributes.get(name);
  }
  /** Changes what the reader sees without WXML having said so. */
  change(name: string, value: unknown): void {
    this.state.set(name, value);
    this.#recorder.record({ do: 'attribute', id: this.id, name, value });
    this.models.get(name)?.(value);
  }

  #measured(done: (measure: Measure) => void): void {
    void this.#recorder.measure(this.id).then((measure) => {
      done(measure ?? NOTHING);
    });
  }
  #takeScope(scope: string): void {
    if (this.scopes.includes(scope)) return;
    this.scopes.push(scope);
    this.#recorder.record({ do: 'scopes', id: this.id, scopes: this.scopes });
  }
  #recordClasses(): void {
    this.#recorder.record({ do: 'class', id: this.id, value: [...this.classes].join(' ') });
  }
  #indexOf(child: ViewElement): number {
    const index = this.children.indexOf(child);
    return index === -1 ? this.children.length : index;
  }
  #detach(child: ViewElement): void {
    const { parent } = child;
    if (parent === undefined) return;
    parent.children = parent.children.filter((other) => other !== child);
    child.parent = undefined;
  }
  #insert(child: ViewElement, at: number): void {
    if (child.tag === FRAGMENT) {
      const list = child.children;
      child.children = [];
      for (const each of list) each.parent = undefined;
      list.forEach((each, offset) => {
        this.#insert(each, at + offset);
      });
      return;
    }
    const before = child.parent === this ? this.children.indexOf(child) : -1;
    this.#detach(child);
    const place = before !== -1 && before < at ? at - 1 : at;
    const next = this.children[place];
    this.children.splice(place, 0, child);
    child.parent = this;
    this.#recorder.place(child, this, next);
  }
  #remove(child: ViewElement): void {
    this.#detach(child);
    this.#recorder.record({ do: 'remove', id: child.id });
  }
}
