import { fireAt, type Fired } from './app-service/events.ts';
import type { Realm } from './app-service/realm.ts';
import type { Behaviours } from './components/behaviours.ts';
import type { ViewElement } from './view/view-element.ts';

export interface Point {
  x: number;
  y: number;
}

/** A reader's finger and keyboard. */
export interface Touch {
  /** an event at an element, with its phases; what a component does by itself is left out */
  fire(element: ViewElement, event: Fired): unknown;
  /** touch, release, tap; and whatever the component does when it is tapped */
  tap(element: ViewElement, at?: Point): void;
  /** touch and hold */
  longPress(element: ViewElement): void;
  /** an event as a test triggers it: input, change, confirm … change the control first */
  trigger(element: ViewElement, type: string, detail?: Record<string, unknown>): void;
}

const finger = ({ x, y }: Point) => [
  { identifier: 0, pageX: x, pageY: y, clientX: x, clientY: y, force: 1 },
];

/** Events go to the nearest node that glass-easel knows: texts have none of their own. */
const nodeOf = (element: ViewElement): ViewElement['node'] => {
  let each: ViewElement | undefined = element;
  while (each && each.node === undefined) each = each.parent;
  return each?.node;
};

export const createFire =
  (realm: Realm): Touch['fire'] =>
  (element, event) => {
    const node = nodeOf(element);
    return node && fireAt(realm, node, event);
  };

export const createTouch = (fire: Touch['fire'], behaviours: Behaviours): Touch => ({
  fire,
  tap(element, at = { x: 0, y: 0 }) {
    const touches = finger(at);
    fire(element, { type: 'touchstart', touches });
    fire(element, { type: 'touchend', touches: [], changedTouches: touches });
    fire(element, { type: 'tap', detail: at, touches });
    behaviours.tapped(element);
  },
  longPress(element) {
    const touches = finger({ x: 0, y: 0 });
    fire(element, { type: 'touchstart', touches });
    fire(element, { type: 'longpress', touches });
    fire(element, { type: 'longtap', touches });
    fire(element, { type: 'touchend', touches: [], changedTouches: touches });
  },
  trigger(element, type, detail = {}) {
    if (type === 'tap') this.tap(element);
    else if (!behaviours.happened(element, type, detail)) fire(element, { type, detail });
  },
});
