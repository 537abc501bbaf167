import type { Host } from './host';
import { startAnswering, type AnsweringApi, type Answers } from './search-answers';
import { byClass, descendants, nameOf, type ViewNode } from './view/view-node';

/** Nobody listens at the discard service. */
export const NOBODY = 'http://127.0.0.1:9';

const apis: AnsweringApi[] = [];
/** An api that answers as told until the test is over. */
export const answering = async (answers: Answers): Promise<AnsweringApi> => {
  const api = await startAnswering(answers);
  apis.push(api);
  return api;
};
afterEach(() => {
  for (const api of apis.splice(0)) api.close();
});

/** Address of the search page. */
export const searchPage = (query: Record<string, string> = {}): string =>
  `/pages/search/index?${Object.entries(query)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')}`;

export const seen = (host: Host, name: string): Promise<ViewNode> =>
  host.until(name, (view) => byClass(view, name)[0]);
export const box = (host: Host): Promise<ViewNode> =>
  host.until('the box', (view) => descendants(view).find((node) => node.tag === 'input'));
export const type = async (host: Host, value: string): Promise<void> => {
  host.fire(await box(host), 'input', { value });
};
export const tap = (host: Host, what: string, find: (view: ViewNode) => ViewNode | undefined) =>
  host.until(what, find).then((node) => {
    host.fire(node, 'tap');
  });
export const named = (nodes: ViewNode[], words: string): ViewNode | undefined =>
  nodes.find((node) => nameOf(node).includes(words));
export const pause = (milliseconds: number) =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
