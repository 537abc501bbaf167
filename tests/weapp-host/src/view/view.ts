import type { GeneralBackendContext } from 'glass-easel';
import { FRAGMENT, TEXT, ViewElement, type Measure, type ViewChange } from './view-element.ts';

/** Whoever shows a view: it is told every change in order, and can say where things are. */
export interface ViewMirror {
  apply(changes: ViewChange[]): void;
  measure(id: number): Promise<Measure | undefined>;
  observe(id: number, options: object, listener: (entry: object) => void): { disconnect(): void };
}

export interface Screen {
  width: number;
  height: number;
  pixelRatio: number;
  theme: string;
}

/** The view of one page: its tree, and the changes of it until now and from now on. */
export interface View {
  /** what glass-easel renders into */
  backend: GeneralBackendContext;
  root: ViewElement;
  find(id: number): ViewElement | undefined;
}

/** glass-easel's mode "composed": one tree, slots and components resolved */
const COMPOSED = 2;

/** @param mirror the tab that shows the view; without one the tree is all there is */
export const createView = (screen: Screen, mirror?: ViewMirror): View => {
  const elements = new Map<number, WeakRef<ViewElement>>();
  let pending: ViewChange[] = [];
  let scheduled = false;
  let last = 0;

  const flush = (): void => {
    scheduled = false;
    const changes = pending;
    pending = [];
    if (changes.length > 0) mirror?.apply(changes);
  };
  const recorder = {
    nextId: () => (last += 1),
    record(change: ViewChange): void {
      if (mirror === undefined) return;
      pending.push(change);
      if (scheduled) return;
      scheduled = true;
      queueMicrotask(flush);
    },
    measure: async (id: number) => {
      flush();
      return mirror?.measure(id);
    },
  };
  const create = (tag: string, text?: string): ViewElement => {
    const element = new ViewElement(recorder, tag, text);
    elements.set(element.id, new WeakRef(element));
    return element;
  };
  const root = create('#root');

  const backend: unknown = {
    mode: COMPOSED,
    destroy: () => undefined,
    getWindowWidth: () => screen.width,
    getWindowHeight: () => screen.height,
    getDevicePixelRatio: () => screen.pixelRatio,
    getTheme: () => screen.theme,
    registerStyleSheetContent: () => undefined,
    appendStyleSheetPath: () => 0,
    disableStyleSheet: () => undefined,
    render: (done: (error: null) => void) => {
      setImmediate(done, null);
    },
    getRootNode: () => root,
    // A component's host is named by the tag that its user wrote.
    createElement: (_: string, tag: string) => create(tag),
    createTextNode: (text: string) => create(TEXT, text),
    createFragment: () => create(FRAGMENT),
    onEvent: () => undefined,
  };

  return {
    backend: backend as GeneralBackendContext,
    root,
    find: (id) => elements.get(id)?.deref(),
  };
};
