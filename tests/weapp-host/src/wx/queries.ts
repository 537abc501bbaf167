import { randomUUID } from 'node:crypto';
import type { Element as ComponentNode } from 'glass-easel';
import type { HostPage } from '../app-service/page.ts';
import type { Measure, ViewElement } from '../view/view-element.ts';
import { createCanvas, type Canvas } from '../view/canvas.ts';
import type { WxContext } from './context.ts';

interface Fields {
  id?: boolean;
  dataset?: boolean;
  mark?: boolean;
  rect?: boolean;
  size?: boolean;
  scrollOffset?: boolean;
  properties?: string[];
  computedStyle?: string[];
  node?: boolean;
  context?: boolean;
}
type Done = (result: unknown) => void;

interface Query {
  from: ComponentNode;
  /** undefined: the window */
  selector: string | undefined;
  all: boolean;
  fields: Fields;
  done?: Done | undefined;
}

interface Shadowed {
  getShadowRoot(): {
    querySelector(s: string): ComponentNode | null;
    querySelectorAll(s: string): ComponentNode[];
  };
}

const elementOf = (node: ComponentNode): ViewElement | undefined =>
  (node.getBackendElement() ?? undefined) as unknown as ViewElement | undefined;

const measureOf = (node: ComponentNode): Promise<Measure> =>
  new Promise((resolve) => {
    const element = elementOf(node);
    if (element === undefined)
      resolve({
        left: 0,
        top: 0,
        width: 0,
        height: 0,
        scrollLeft: 0,
        scrollTop: 0,
        scrollWidth: 0,
        scrollHeight: 0,
      });
    else element.getBoundingClientRect(resolve);
  });

const pick = (fields: Fields, measure: Measure): object => {
  const { left, top, width, height, ...scroll } = measure;
  return {
    ...(fields.rect && { left, top, right: left + width, bottom: top + height }),
    ...(fields.size && { width, height }),
    ...(fields.scrollOffset && scroll),
  };
};

/** wx.createSelectorQuery and the observers: where things are, as the tab has laid them out. */
export const createQueries = (context: WxContext) => {
  const { service } = context;
  const { across } = service.realm;
  const componentOf = (caller: unknown): ComponentNode => (caller as { _$: ComponentNode })._$;
  const front = (): HostPage => service.stack.current();

  const canvases = new WeakMap<ViewElement, Canvas>();
  /** The same canvas for an element each time; without a tab nothing is drawn. */
  const canvasOf = (element: ViewElement): Canvas => {
    const known = canvases.get(element) ?? createCanvas(element.id, context.tab()?.inFrame);
    canvases.set(element, known);
    return known;
  };

  const describe = async (node: ComponentNode, fields: Fields): Promise<object> => {
    const measure = await measureOf(node);
    const element = elementOf(node);
    const properties = (fields.properties ?? []).map((name) => [name, element?.current(name)]);
    const canvas = fields.node && element?.tag === 'canvas' ? canvasOf(element) : undefined;
    return {
      ...across({
        ...(fields.id && { id: node.id }),
        ...(fields.dataset && { dataset: node.dataset }),
        ...(fields.mark && { mark: node.collectMarks() }),
        ...pick(fields, measure),
        ...(Object.fromEntries(properties) as object),
      }),
      ...(canvas && { node: canvas }),
    };
  };

  const describeWindow = async (fields: Fields): Promise<object> => {
    const scroll = await context.tab()?.windowScroll();
    const size = { width: context.telephone.screen.width, height: context.chrome.windowHeight() };
    const place = { left: 0, top: 0, ...size };
    const still = {
      scrollLeft: 0,
      scrollTop: 0,
      scrollWidth: size.width,
      scrollHeight: size.height,
    };
    return across({ id: '', dataset: {}, ...pick(fields, { ...place, ...(scroll ?? still) }) });
  };

  const run = async ({ from, selector, all, fields }: Query): Promise<unknown> => {
    if (selector === undefined) return describeWindow(fields);
    const shadow = (from as unknown as Shadowed).getShadowRoot();
    if (!all) {
      const node = shadow.querySelector(selector);
      return node === null ? null : describe(node, fields);
    }
    return Promise.all(shadow.querySelectorAll(selector).map((node) => describe(node, fields)));
  };

  const createSelectorQuery = () => {
    let from: ComponentNode | undefined;
    const queue: Query[] = [];
    const ask = (selector: string | undefined, all: boolean) => {
      const add = (fields: Fields, done?: Done) => {
        const owner = from ?? componentOf(front().caller);
        queue.push({ from: owner, selector, all, fields, done });
        return query;
      };
      return {
        fields: add,
        boundingClientRect: (done?: Done) =>
          add({ id: true, dataset: true, rect: true, size: true }, done),
        scrollOffset: (done?: Done) => add({ id: true, dataset: true, scrollOffset: true }, done),
        node: (done?: Done) => add({ node: true }, done),
        context: (done?: Done) => add({ context: true }, done),
      };
    };
    const query = {
      in: (caller: unknown) => {
        from = componentOf(caller);
        return query;
      },
      select: (selector: string) => ask(selector, false),
      selectAll: (selector: string) => ask(selector, true),
      selectViewport: () => ask(undefined, false),
      exec: (done?: Done) => {
        void Promise.all(queue.map(run)).then((results) => {
          results.forEach((result, index) => queue[index]?.done?.(result));
          done?.(results);
        });
        return query;
      },
    };
    return query;
  };

  type Observing = Record<string, (options?: object) => unknown>;
  return {
    createSelectorQuery,
    createIntersectionObserver: (caller: unknown, options?: object) =>
      ((caller ?? front().caller) as Observing)['createIntersectionObserver']?.(options),
    createMediaQueryObserver: (caller?: unknown) =>
      ((caller ?? front().caller) as Observing)['createMediaQueryObserver']?.(),
    canvasToTempFilePath: context.method<{ canvas?: Canvas; fileType?: string }>(
      'canvasToTempFilePath',
      async ({ canvas, fileType = 'png' }) => {
        if (canvas === undefined) throw new Error('canvas is empty');
        const picture = await canvas.picture(`image/${fileType === 'jpg' ? 'jpeg' : fileType}`);
        const tempFilePath = `wxfile://tmp_${randomUUID()}.${fileType}`;
        context.telephone.files.set(tempFilePath, Buffer.from(picture, 'base64'));
        return { tempFilePath };
      },
    ),
    pageScrollTo: context.method<{ selector?: string; scrollTop?: number; duration?: number }>(
      'pageScrollTo',
      async (options) => {
        const { selector } = options;
        const node =
          selector === undefined
            ? undefined
            : (componentOf(front().caller) as unknown as Shadowed)
                .getShadowRoot()
                .querySelector(selector);
        if (node === null) throw new Error(`no element matches ${selector ?? ''}`);
        context.calls.push({ method: 'pageScrollTo', options });
        await context.tab()?.scrollTo(node ? elementOf(node) : undefined, options);
      },
    ),
  };
};
