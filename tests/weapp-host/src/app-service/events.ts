import type { Element as ComponentNode } from 'glass-easel';
import type { Realm } from './realm.ts';

/** What a handler is told of a node. */
interface Point {
  id: string;
  dataset: Record<string, unknown>;
  offsetLeft: number;
  offsetTop: number;
}

interface RunningEvent {
  type: string;
  timeStamp: number;
  detail: unknown;
  extraFields?: Record<string, unknown>;
}

const pointOf = (across: Realm['across'], caller: unknown): Point => {
  const { _$: component } = caller as { _$?: ComponentNode };
  const { id, dataset } = component ?? (caller as ComponentNode);
  return across({ id, dataset: dataset, offsetLeft: 0, offsetTop: 0 });
};

/** glass-easel hands nodes to handlers; WeChat hands plain descriptions of them, as data. */
export const givePlainEvents = ({ runtime, across }: Realm): void => {
  const prototype = runtime.glassEasel.Event.prototype as unknown as {
    wrapShadowedEvent(target: unknown, mark: unknown, currentTarget: unknown): object;
  };
  prototype.wrapShadowedEvent = function (this: RunningEvent, target, mark, currentTarget) {
    return Object.assign(Object.create(this) as object, {
      type: this.type,
      timeStamp: this.timeStamp,
      detail: this.detail === undefined ? {} : this.detail,
      target: pointOf(across, target),
      currentTarget: pointOf(across, currentTarget),
      mark: across(mark ?? {}),
      ...this.extraFields,
    });
  };
};

/** Events of the reader's finger and of animations bubble; those of components stay. */
const BUBBLING = new Set([
  ...['tap', 'longpress', 'longtap', 'touchstart', 'touchmove', 'touchend', 'touchcancel'],
  ...['touchforcechange', 'transitionend', 'animationstart', 'animationiteration', 'animationend'],
]);

export interface Fired {
  type: string;
  detail?: unknown;
  touches?: unknown[];
  changedTouches?: unknown[];
  bubbles?: boolean;
}

/** Lets an event happen at a node, with WeChat's capture, catch and bubble phases. */
export const fireAt = (realm: Realm, node: ComponentNode, fired: Fired): unknown => {
  const { type, detail = {}, touches, changedTouches } = fired;
  const bubbles = fired.bubbles ?? BUBBLING.has(type);
  let answer: unknown;
  realm.runtime.glassEasel.triggerEvent(node, type, realm.across(detail), {
    ...{ bubbles, composed: bubbles, capturePhase: true },
    ...(touches && {
      extraFields: {
        touches: realm.across(touches),
        changedTouches: realm.across(changedTouches ?? touches),
      },
    }),
    handleListenerReturn: (value) => {
      answer ??= value;
    },
  });
  return answer;
};
