import { textOf } from '../components/find.ts';
import { valueOf } from '../components/values.ts';
import type { ViewElement } from '../view/view-element.ts';
import { select } from './selectors.ts';
import { atPath, list, names, text, type Methods, type Params, type Session } from './session.ts';
import { innerWxml, outerWxml } from './wxml.ts';

interface ComponentCaller {
  data: Record<string, unknown>;
  setData(change: object): void;
}
interface ComponentNode {
  getMethodCaller(): Record<string, unknown> & ComponentCaller;
}

const componentOf = ({ node }: ViewElement): ComponentNode | undefined =>
  node !== undefined && 'getMethodCaller' in node ? (node as unknown as ComponentNode) : undefined;

const callerOf = (element: ViewElement): ReturnType<ComponentNode['getMethodCaller']> => {
  const component = componentOf(element);
  if (component === undefined) throw new Error(`${element.tag} is no component`);
  return component.getMethodCaller();
};

/** How an element is told to the client; a custom component has a node of its own. */
export const describe = (element: ViewElement): object => ({
  elementId: String(element.id),
  tagName: element.tag,
  ...(componentOf(element) && { nodeId: String(element.id) }),
  ...(element.tag === 'video' && { videoId: String(element.id) }),
});

const domProperty = (element: ViewElement, name: string, size: Size): unknown => {
  if (name === 'innerText' || name === 'textContent') return textOf(element);
  if (name === 'offsetWidth') return size.width;
  if (name === 'offsetHeight') return size.height;
  return element.current(name);
};

interface Size {
  width: number;
  height: number;
}

const attributeOf = (element: ViewElement, name: string): unknown => {
  if (name === 'class') return [...element.classes].join(' ');
  if (name === 'id') return element.elementId;
  if (name === 'style') return element.style;
  return element.current(name) ?? null;
};

/** Every attribute counts as public, and so do the values of controls and of components. */
const propertyOf = (element: ViewElement, name: string): unknown => {
  const component = componentOf(element);
  if (component) return component.getMethodCaller().data[name];
  return name === 'value' ? valueOf(element) : (element.current(name) ?? null);
};

const publicNames = (element: ViewElement): Record<string, boolean> => {
  const component = componentOf(element);
  const own = component ? Object.keys(component.getMethodCaller().data) : [];
  const known = [...element.attributes.keys(), ...element.state.keys(), ...own];
  return Object.fromEntries(
    [...known, 'value', 'checked', 'id', 'dataset'].map((name) => [name, true]),
  );
};

const LONG_PRESS_MILLISECONDS = 340;

/** `Element.*` of the automator's protocol. */
export const createElementMethods = ({ host, elementOf, pageOf }: Session): Methods => {
  const { touch } = host;
  const measured = (params: Params): Promise<Size & { left: number; top: number }> =>
    new Promise((resolve) => {
      elementOf(params).getBoundingClientRect(resolve);
    });
  const held = new Map<unknown, number>();
  /** A touch that was held this long is a long press before it ends. */
  const press = (element: ViewElement, type: string, touches: unknown[]): void => {
    if (type === 'touchstart') held.set(element, Date.now());
    if (type !== 'touchend') return;
    const since = held.get(element);
    held.delete(element);
    if (since !== undefined && Date.now() - since >= LONG_PRESS_MILLISECONDS)
      touch.fire(element, { type: 'longpress', touches });
  };
  const touched = (type: string) => (params: Params) => {
    const touches = (params['touches'] ?? []) as unknown[];
    const changedTouches = (params['changedTouches'] ??
      params['changeTouches'] ??
      touches) as unknown[];
    press(elementOf(params), type, touches);
    touch.fire(elementOf(params), { type, touches, changedTouches });
    return {};
  };
  const scroller = (params: Params) => pageOf(params).tab?.scroller(elementOf(params));
  const functions: Record<string, (params: Params, ...args: unknown[]) => unknown> = {
    'input.input': (params, value) => {
      touch.trigger(elementOf(params), 'input', { value });
    },
    'textarea.input': (params, value) => {
      touch.trigger(elementOf(params), 'input', { value });
    },
    'switch.tap': (params) => {
      touch.tap(elementOf(params));
    },
    'slider.slideTo': (params, value) => {
      touch.trigger(elementOf(params), 'change', { value });
    },
    'swiper.swipeTo': (params, current) => {
      touch.trigger(elementOf(params), 'change', { current });
    },
    'movable-view.moveTo': (params, x, y) => {
      touch.fire(elementOf(params), { type: 'change', detail: { x, y, source: 'touch' } });
    },
    'scroll-view.scrollTo': (params, x, y) => scroller(params)?.to(Number(x), Number(y)),
    'scroll-view.scrollTop': async (params) => (await scroller(params)?.read())?.scrollTop ?? 0,
    'scroll-view.scrollLeft': async (params) => (await scroller(params)?.read())?.scrollLeft ?? 0,
    'scroll-view.scrollWidth': async (params) => (await scroller(params)?.read())?.scrollWidth ?? 0,
    'scroll-view.scrollHeight': async (params) =>
      (await scroller(params)?.read())?.scrollHeight ?? 0,
  };

  return {
    'Element.getElement': (params) => {
      const [first] = select(elementOf(params), text(params, 'selector'));
      if (first === undefined) throw new Error(`no such element: ${text(params, 'selector')}`);
      return describe(first);
    },
    'Element.getElements': (params) => ({
      elements: select(elementOf(params), text(params, 'selector')).map(describe),
    }),
    'Element.getOffset': async (params) => {
      const { left, top } = await measured(params);
      return { left, top };
    },
    'Element.getDOMProperties': async (params) => {
      const size = await measured(params);
      return {
        properties: names(params).map((name) => domProperty(elementOf(params), name, size)),
      };
    },
    'Element.getAttributes': (params) => ({
      attributes: names(params).map((name) => attributeOf(elementOf(params), name)),
    }),
    'Element.getProperties': (params) => ({
      properties: names(params).map((name) =>
        name === '__propPublic'
          ? publicNames(elementOf(params))
          : propertyOf(elementOf(params), name),
      ),
    }),
    'Element.getStyles': async (params) => ({
      styles: await pageOf(params).tab?.stylesOf(elementOf(params), names(params)),
    }),
    'Element.getWXML': (params) => {
      const draw = params['type'] === 'outer' ? outerWxml : innerWxml;
      return { wxml: draw(elementOf(params)) };
    },
    'Element.tap': (params) => {
      touch.tap(elementOf(params));
      return {};
    },
    'Element.triggerEvent': (params) => {
      const detail = (params['detail'] ?? {}) as Record<string, unknown>;
      touch.trigger(elementOf(params), text(params, 'type'), detail);
      return {};
    },
    'Element.dispatchEvent': (params) => {
      const detail = (params['detail'] ?? {}) as Record<string, unknown>;
      touch.fire(elementOf(params), { type: text(params, 'eventName'), detail });
      return {};
    },
    'Element.touchstart': touched('touchstart'),
    'Element.touchmove': touched('touchmove'),
    'Element.touchend': touched('touchend'),
    'Element.callFunction': async (params) => {
      const name = text(params, 'functionName');
      const run = functions[name];
      if (run === undefined) throw new Error(`${name} is not supported by this host`);
      return { result: await run(params, ...list(params)) };
    },
    'Element.getData': (params) => ({
      data: atPath(callerOf(elementOf(params)).data, params['path']),
    }),
    'Element.setData': (params) => {
      callerOf(elementOf(params)).setData(host.service.realm.across(params['data'] as object));
      return {};
    },
    'Element.callMethod': async (params) => {
      const caller = callerOf(elementOf(params));
      const method = caller[text(params, 'method')];
      if (typeof method !== 'function') throw new Error(`${text(params, 'method')} not exists`);
      const run = method as (...args: unknown[]) => unknown;
      return { result: await run.apply(caller, host.service.realm.across(list(params))) };
    },
    'Element.callContextMethod': (params) => {
      host.calls.push({
        method: `VideoContext.${text(params, 'method')}`,
        options: { args: list(params) },
      });
      return {};
    },
  };
};
