import type { Happening } from '../bridge.ts';

declare global {
  interface Window {
    weappHappened(happening: Happening): void;
  }
}

export const tell = (id: number, type: string, detail: Record<string, unknown> = {}): void => {
  window.weappHappened({ id, type, detail });
};
