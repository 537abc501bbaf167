import type { ViewElement } from '../view/view-element.ts';
import { describe } from './element-methods.ts';
import { selectByPath } from './xpath.ts';
import { select } from './selectors.ts';
import { atPath, list, names, text, type Methods, type Params, type Session } from './session.ts';

const firstOf = (found: ViewElement[], what: string): object => {
  const [first] = found;
  if (first === undefined) throw new Error(`no such element: ${what}`);
  return describe(first);
};

/** `Page.*` of the automator's protocol. */
export const createPageMethods = ({ host, pageOf }: Session): Methods => {
  const bySelector = (params: Params): ViewElement[] =>
    select(pageOf(params).root, text(params, 'selector'));
  const byPath = (params: Params): ViewElement[] =>
    selectByPath(pageOf(params).root, text(params, 'selector'));
  return {
    'Page.getElement': (params) => firstOf(bySelector(params), text(params, 'selector')),
    'Page.getElements': (params) => ({ elements: bySelector(params).map(describe) }),
    'Page.getElementByXpath': (params) => firstOf(byPath(params), text(params, 'selector')),
    'Page.getElementsByXpath': (params) => ({ elements: byPath(params).map(describe) }),
    'Page.getData': (params) => ({ data: atPath(pageOf(params).caller.data, params['path']) }),
    'Page.setData': (params) => {
      pageOf(params).caller.setData(host.service.realm.across(params['data'] as Params));
      return {};
    },
    'Page.callMethod': async (params) => {
      const page = pageOf(params);
      const name = text(params, 'method');
      if (typeof page.caller[name] !== 'function') throw new Error(`page.${name} not exists`);
      return { result: await page.call(name, ...host.service.realm.across(list(params))) };
    },
    'Page.getWindowProperties': async (params) => {
      const scroll = await pageOf(params).tab?.windowScroll();
      const properties = names(params).map(
        (name) => scroll?.[(name.split('.').at(-1) ?? '') as 'scrollTop'] ?? 0,
      );
      return { properties };
    },
  };
};
