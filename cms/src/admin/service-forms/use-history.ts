import { useRef, useState } from 'react';

const TOGETHER_MILLISECONDS = 1200;
const MOST_STEPS = 100;

interface Past {
  value: unknown;
  what: string;
  at: number;
}

/** Undo and redo of a value: what is typed in one box at one go is one step. */
export const useHistory = (value: unknown, put: (value: unknown) => void) => {
  const past = useRef<Past[]>([]);
  const future = useRef<unknown[]>([]);
  const [, setSteps] = useState(0);
  const redraw = () => {
    setSteps((steps) => steps + 1);
  };
  return {
    /** @param what names the box or the act; equal names shortly after each other are one step */
    change: (next: unknown, what: string) => {
      const last = past.current.at(-1);
      const now = Date.now();
      const goesOn = what !== '' && last?.what === what && now - last.at < TOGETHER_MILLISECONDS;
      if (goesOn) last.at = now;
      else past.current = [...past.current, { value, what, at: now }].slice(-MOST_STEPS);
      future.current = [];
      put(next);
      redraw();
    },
    undo: () => {
      const last = past.current.pop();
      if (last === undefined) return;
      future.current.push(value);
      put(last.value);
      redraw();
    },
    redo: () => {
      if (future.current.length === 0) return;
      past.current.push({ value, what: '', at: 0 });
      put(future.current.pop());
      redraw();
    },
    canUndo: past.current.length > 0,
    canRedo: future.current.length > 0,
  };
};
