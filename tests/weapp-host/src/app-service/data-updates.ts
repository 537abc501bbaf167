import type { Realm } from './realm.ts';

/** One setData call, as its size over the bridge between the app service and the view. */
export interface DataUpdate {
  bytes: number;
  /** the component that called it: its path in the package */
  by: string;
}

interface Caller {
  _$: {
    is: string;
    ownerShadowRoot: { getHostNode(): Caller['_$'] } | null;
    getMethodCaller(): object;
  };
}
type SetData = (this: Caller, change: Record<string, unknown>, done?: () => void) => void;

const pageOf = ({ _$: component }: Caller): object => {
  let host = component;
  while (host.ownerShadowRoot !== null) host = host.ownerShadowRoot.getHostNode();
  return host.getMethodCaller();
};

/**
 * Counts the bytes of every setData and lets through only what the bridge carries: JSON.
 * @returns the updates of a page from the moment it is asked for
 */
export const countUpdates = (
  { runtime, across }: Realm,
  onUpdate: (page: object, update: DataUpdate) => void,
): ((page: object) => DataUpdate[]) => {
  const byPage = new WeakMap<object, DataUpdate[]>();
  const prototype = runtime.component.ComponentCaller.prototype as unknown as { setData: SetData };
  const apply = prototype.setData;
  prototype.setData = function (change, done) {
    const bytes = Buffer.byteLength(JSON.stringify(change));
    const page = pageOf(this);
    const update = { bytes, by: this._$.is };
    byPage.get(page)?.push(update);
    onUpdate(page, update);
    apply.call(this, across(change), done);
  };
  return (page) => {
    const updates: DataUpdate[] = [];
    byPage.set(page, updates);
    return updates;
  };
};
