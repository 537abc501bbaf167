import type { GeneralBackendContext } from 'glass-easel';
import { FRAGMENT, TEXT, ViewElement, type Measure, type ViewChange } from './view-element.ts';

/** Whoever shows a view: it is told every change in order, and can say where things are. */
export interface ViewMirror {
  apply(changes: ViewChange[]): void;
  measure(id: number): Promise<Measure | undefined>;
  observe(
    id: number,
    margin: string,
    thresholds: number[],
    listener: (entry: object) => void,
  ): { disconnect(): void };
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
  /** Shows all that is there, and what happens from now on. */
  show(mirror: ViewMirror): void;
}

/** glass-easel's mode "composed": one tree, slots and components resolved */
const COMPOSED = 2;

/** All that must be told of an element to whoever has not seen it: itself, not what is in it. */
const introduction = (element: ViewElement): ViewChange[] => {
  const { id, tag, text, scopes, classes, style, elementId } = element;
  if (tag === TEXT)
    return [
      { do: 'create', id, tag, scopes },
      { do: 'text', id, text },
    ];
  const names = new Set([...element.attributes.keys(), ...element.state.keys()]);
  return [
    { do: 'create', id, tag, scopes },
    ...(classes.size > 0 ? [{ do: 'class', id, value: [...classes].join(' ') } as const] : []),
    ...(style ? [{ do: 'style', id, value: style } as const] : []),
    ...(elementId ? [{ do: 'id', id, value: elementId } as const] : []),
    ...[...names].map(
      (name) => ({ do: 'attribute', id, name, value: element.current(name) }) as const,
    ),
  ];
};

/** Keeps what changes until the end of the turn; an element is told of when it is first placed. */
const createRecorder = () => {
  const known = new Set<number>();
  let mirror: ViewMirror | undefined;
  let pending: ViewChange[] = [];
  let last = 0;

  const flush = (): void => {
    const changes = pending;
    pending = [];
    if (changes.length > 0) mirror?.apply(changes);
  };
  const tell = (change: ViewChange): void => {
    if (pending.length === 0) queueMicrotask(flush);
    pending.push(change);
  };
  const introduce = (element: ViewElement): void => {
    if (known.has(element.id)) return;
    known.add(element.id);
    introduction(element).forEach(tell);
    for (const child of element.children) place(child, element, undefined);
  };
  const place = (child: ViewElement, parent: ViewElement, before?: ViewElement): void => {
    if (mirror === undefined || !known.has(parent.id)) return;
    introduce(child);
    tell({ do: 'insert', parent: parent.id, id: child.id, before: before?.id ?? 0 });
  };
  return {
    nextId: () => (last += 1),
    record(change: ViewChange): void {
      if (mirror !== undefined && known.has(change.id)) tell(change);
    },
    place,
    observe: (...seen: Parameters<ViewMirror['observe']>) => {
      flush();
      return mirror?.observe(...seen) ?? { disconnect: () => undefined };
    },
    measure: async (id: number) => {
      flush();
      return mirror?.measure(id);
    },
    show(shown: ViewMirror, root: ViewElement): void {
      mirror = shown;
      known.clear();
      introduce(root);
    },
  };
};

export const createView = (screen: Screen): View => {
  const elements = new Map<number, WeakRef<ViewElement>>();
  const recorder = createRecorder();
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
    show(mirror) {
      recorder.show(mirror, root);
    },
  };
};
