import type { AppService } from '../app-service/app-service.ts';
import type { Project } from '../project/project.ts';
import type { Chrome } from '../chrome/chrome.ts';
import type { Tab } from '../view/tab.ts';
import type { AsyncMethod, MakeMethod } from './async-method.ts';
import type { Player } from './audio.ts';
import type { Subscriptions } from './subscriptions.ts';
import type { Telephone } from './telephone.ts';

/** A call of wx whose effect is outside the page: a toast, a title, a preview. */
export interface RecordedCall {
  method: string;
  options: Record<string, unknown>;
}

/** What the parts of wx need to know. */
export interface WxContext {
  project: Project;
  service: AppService;
  telephone: Telephone;
  chrome: Chrome;
  subscriptions: Subscriptions;
  method: MakeMethod;
  calls: RecordedCall[];
  players: Player[];
  /** reports something that WeChat would warn of */
  warn(message: string): void;
  /** domains that requests may go to; undefined when nothing is listed */
  domains: string[] | undefined;
  /** the tab of the page in front, when there is a browser */
  tab(): Tab | undefined;
}

/** A method that is written down and does nothing else. */
export const recorded = (
  { method, calls }: WxContext,
  name: string,
  run: (options: never) => unknown = () => undefined,
): [string, AsyncMethod] => [
  name,
  method<Record<string, unknown>>(name, (options) => {
    calls.push({ method: name, options });
    return run(options as never);
  }),
];
