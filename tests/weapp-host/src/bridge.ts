/** What the host tells a tab; see view/view-element.ts, which cannot be read in a browser. */
export interface Change {
  do: 'create' | 'insert' | 'remove' | 'text' | 'attribute' | 'class' | 'scopes' | 'style' | 'id';
  id: number;
  tag?: string;
  scopes?: string[];
  parent?: number;
  before?: number;
  text?: string;
  name?: string;
  value?: unknown;
}

/** What a tab tells the host. */
export interface Happening {
  /** 0: the page itself */
  id: number;
  type: string;
  detail: Record<string, unknown>;
}

/** One step of a drawing: a property that is set, or a method that is called. */
export type Stroke =
  { set: string; value: unknown } | { call: string; args: unknown[] } | { size: [number, number] };

/** What stands around a page, as the host sends it. */
export interface FrameDrawing {
  title: string;
  frontColor: string;
  backgroundColor: string;
  loading: boolean;
  pulling: boolean;
  custom: boolean;
  canGoBack: boolean;
  tabs: { text: string; icon: string; selected: boolean; badge: string; dot: boolean }[];
  tabColors: { color: string; selected: string; background: string };
  toast: { title: string; icon: string } | undefined;
  dialog: { title: string; content: string; choices: string[]; kind: string } | undefined;
}
